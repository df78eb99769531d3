//! The stub of JavaScript, whose types stand in its comment, as on LeetCode.

use super::table::TABLE;
use crate::problem::Signature;

pub fn starter(signature: &Signature, gist: &str) -> String {
    let notation = &TABLE.notation;
    let parameters = signature.parameters.iter().map(|parameter| {
        let name = notation.case.of(&parameter.name);
        format!("@param {{{}}} {name}", notation.type_name(&parameter.ty))
    });
    let result = format!("@return {{{}}}", notation.type_name(&signature.result));
    let gist: Vec<String> = gist.lines().map(str::to_owned).chain(parameters).chain([result]).collect();
    notation.starter(signature, &gist.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_types_stand_in_the_comment() {
        let signature = Signature::try_from("k_smallest(nums: int[], k: int) -> (int, string?)[]".to_owned()).unwrap();
        let expected = "/**\n * The smallest.\n * @param {number[]} nums\n * @param {number} k\n * @return {[number, (string | null)][]}\n \
                        */\nfunction kSmallest(nums, k) {\n    return [];\n}\n";
        assert_eq!(starter(&signature, "The smallest."), expected);
    }
}
