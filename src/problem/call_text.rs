//! Reads the arguments of a call as a person writes them: named, `nums = [3, 1], k = 2`; in order, `[3, 1], 2`; as a JSON object; or as a call
//! pasted from a program, `heap_sort([3, 1])`. The values inside are read by `literal_text`.

use crate::literal_text::LiteralReader;
use crate::signature::Signature;
use crate::value::Value;

/// A key, the bracket that ends the arguments, and what follows a name.
const NAMED_BY: [char; 2] = ['=', ':'];

/// Reads the arguments of a call. `names` are the names that the function may have.
///
/// # Errors
/// The place, as a column from 1 and a line if there are several, and what was expected there.
pub fn read_call(signature: &Signature, names: &[String], text: &str) -> Result<Vec<Value>, String> {
    let mut reader = LiteralReader::new(text);
    let mut close = None;
    if reader.is_object() {
        reader.take('{');
        close = Some('}');
    } else if let Some(called) = reader.called() {
        let is_it = |name: &String| plain(name) == plain(called.1);
        if names.iter().any(is_it) {
            reader.jump(called.0);
            close = Some(')');
        } else if !LiteralReader::is_value(called.1) {
            return Err(reader.error(&format!("`{}` is called, and the problem is `{}`", called.1, signature.call())));
        }
    }
    let values = arguments(&mut reader, signature, close)?;
    if close.is_some_and(|close| !reader.take(close)) {
        return Err(reader.expected(&format!("`{}`", close.unwrap_or_default())));
    }
    reader.take(';');
    if !reader.is_at_end() {
        return Err(reader.expected("the end"));
    }
    let missing = signature.parameters.iter().zip(&values).find(|(_, value)| value.is_none());
    if let Some((parameter, _)) = missing {
        return Err(reader.error(&format!("`{}` is missing: {} `{}`", parameter.name, "the problem is", signature)));
    }
    Ok(values.into_iter().flatten().collect())
}

/// Reads one value of the function's result type, to the end of the text.
///
/// # Errors
/// As for `read_call`.
pub fn read_answer(signature: &Signature, text: &str) -> Result<Value, String> {
    let mut reader = LiteralReader::new(text);
    let value = reader.value(&signature.result)?;
    if reader.is_at_end() { Ok(value) } else { Err(reader.expected("the end")) }
}

fn arguments(
    reader: &mut LiteralReader<'_>,
    signature: &Signature,
    close: Option<char>,
) -> Result<Vec<Option<Value>>, String> {
    let parameters = &signature.parameters;
    let mut values: Vec<Option<Value>> = vec![None; parameters.len()];
    let mut n_in_order = Some(0);
    while !reader.is_at_end() && !close.is_some_and(|close| reader.is_at(close)) {
        let parameter_idx = match (reader.key(&NAMED_BY), n_in_order) {
            (Some((after, key)), _) => {
                let known = parameters.iter().position(|parameter| plain(&parameter.name) == plain(&key));
                let parameter_idx =
                    known.ok_or_else(|| reader.error(&format!("`{key}` is no parameter of `{signature}`")))?;
                if values[parameter_idx].is_some() {
                    return Err(reader.error(&format!("`{key}` is given twice")));
                }
                reader.jump(after);
                n_in_order = None;
                parameter_idx
            }
            (None, Some(at)) if at < parameters.len() => {
                n_in_order = Some(at + 1);
                at
            }
            (None, Some(_)) => return Err(reader.error(&format!("there is an argument too many for `{signature}`"))),
            (None, None) => return Err(reader.expected("a parameter's name and `=`")),
        };
        values[parameter_idx] = Some(reader.value(&parameters[parameter_idx].ty)?);
        if !reader.ends_item() && !reader.is_at_end() && !close.is_some_and(|close| reader.is_at(close)) {
            return Err(reader.expected("`,`"));
        }
    }
    Ok(values)
}

/// A name without what conventions differ in: `maxLen` and `max_len` are one name.
fn plain(name: &str) -> String {
    name.chars().filter(|c| *c != '_').flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_as(signature: &str, text: &str) -> Result<String, String> {
        let signature = Signature::try_from(signature.to_owned()).unwrap();
        let names = [signature.function.clone(), "topK".to_owned()];
        read_call(&signature, &names, text).map(|arguments| signature.call_with(&arguments))
    }

    fn read(text: &str) -> Result<String, String> {
        read_as("top_k(nums: int[], max_len: int, s: string, x: float) -> int", text)
    }

    #[test]
    fn a_call_is_read_in_every_form() {
        let same = [
            "nums = [3, 1], max_len = 2, s = 'a', x = 1",
            "s: \"a\", x: 1.0,\nmaxLen: 2, nums: [3, 1,],",
            "[3,1], 2, \"a\", 1",
            "(3, 1), 2, 'a', x=1e0",
            "top_k([3, 1], 2, 'a', 1.0);",
            "Solution().topK(nums=[3, 1], max_len=2, s='a', x=1.)",
            "{\"nums\": [3, 1], \"max_len\": 2, \"s\": \"a\", \"x\": 1}",
            "[3,1]\n2\n\"a\"\n1.0\n",
            "nums = [\n  3,\n  1,\n]\nmax_len = 2\ns = 'a'\nx = 1.0",
            "x = 1\ns = 'a'\nmax_len = 2\nnums = [3, 1]",
            "top_k({3, 1}, 2LL, \"a\", 1.0)",
            "top_k(vec![3, 1], 2, String::from(\"a\"), 1.0)",
            "topK(vector<int>{3, 1}, +2, \"\\x61\", 1)",
            "topK([]int{3, 1}, 2, \"a\", 1.0)",
            "nums = [3, 1] max_len = 2",
        ];
        for text in &same[..same.len() - 1] {
            assert_eq!(read(text).as_deref(), Ok("top_k([3, 1], 2, \"a\", 1.0)"), "{text}");
        }
        assert_eq!(read(same[same.len() - 1]).unwrap_err(), "column 15: expected `,`, found `max_len`");
    }

    #[test]
    fn what_is_wrong_is_said_with_its_column() {
        for (text, said) in [
            ("", "column 1: `nums` is missing: the problem is `top_k(nums: int[]"),
            ("nums = [3, x], max_len = 2", "column 12: expected int, found `x`"),
            ("nums = [3, 1.5]", "column 12: expected int, found `1.5`"),
            ("nums = [3, 1", "column 13: expected `,` or `]`, found the end"),
            ("nums = [3, 1)", "column 13: expected `,` or `]`, found `)`"),
            ("nums = 3", "column 8: expected int[], found `3`"),
            ("[1], 2, 'a', 1.0, 5", "column 19: there is an argument too many"),
            ("k = 1", "column 1: `k` is no parameter of `top_k("),
            ("nums = [1], nums = [2]", "column 13: `nums` is given twice"),
            ("nums = [1], 2", "column 13: expected a parameter's name and `=`, found `2`"),
            ("bottom_k([1], 2)", "column 1: `bottom_k` is called, and the problem is `top_k(nums, "),
            ("top_k([1], 2, 'a', 1.0", "expected `)`, found the end"),
            ("top_k([1], 2, 'a', 1.0) + 1", "column 25: expected the end, found `+`"),
            ("[1], 99999999999999999999, 'a', 1", "column 6: `99999999999999999999` does not fit 64 bits"),
            ("[1],\n2,\n'a", "line 3, column 1: the text has no closing `'`"),
            ("[1], 2, 'a\\q', 1", "column 11: `\\q` is no escape"),
            ("[1], 2, '\\xff', 1", "is no UTF-8"),
            ("[1], 2, '\\ud83d', 1", "is no character"),
            ("[1], 2, 'a', 1__", "column 14: expected float, found `1__`"),
            ("[1, , 2]", "column 5: expected int, found `,`"),
            ("nums == [1]", "column 7: expected int[], found `=`"),
        ] {
            let error = read(text).unwrap_err();
            assert!(error.contains(said), "{text}: {error}");
        }
    }

    #[test]
    fn every_spelling_of_what_is_absent_true_and_infinite() {
        let read = |text: &str| read_as("f(a: int?[], b: bool[], c: float[], d: char[][], e: int[]?) -> int", text);
        let call = read(
            "[None, null, {}, nullopt, Some(1), 2], [True, false], [inf, -Infinity, float(\"-inf\"), f64::NAN, 1_0.5], \
             ['ab', ['c', \"d\"]], std::nullopt",
        );
        assert_eq!(
            call.as_deref(),
            Ok(
                "f([null, null, null, null, 1, 2], [true, false], [inf, -inf, -inf, nan, 10.5], [['a', 'b'], ['c', 'd']], null)"
            )
        );
    }

    #[test]
    fn values_of_go_are_read() {
        let read = |text: &str| read_as("f(a: int?[], c: float[], d: (int, string)[], e: string[][]) -> int", text);
        let call = read(
            "f([]*int{nil, ptr(1)}, []float64{math.Inf(1), math.Inf(-1), math.NaN(), math.Copysign(0, -1), 2}, \
             []struct{ A int; B string }{{1, \"a\"}, {2, \"}\"}}, [][]string{{}, {\"b\"}})",
        );
        let expected = "f([null, 1], [inf, -inf, nan, -0.0, 2.0], [(1, \"a\"), (2, \"}\")], [[], [\"b\"]])";
        assert_eq!(call.as_deref(), Ok(expected));
    }

    #[test]
    fn texts_have_the_escapes_of_every_language() {
        let read = |text: &str| read_as("f(s: string) -> int", text);
        for (text, held) in [
            (r#"'\u00e9\U0001F600\u{1f600}'"#, "é😀😀"),
            (r#""\ud83d\ude00\303\251""#, "😀é"),
            (r#"f(s="a\tb\\n\"'")"#, "a\tb\\n\"'"),
            ("s = ', s = '\n", ", s = "),
            ("\"a\"s", "a"),
            ("'中文'", "中文"),
        ] {
            let expected = format!("f({})", Value::String(held.to_owned()));
            assert_eq!(read(text).as_deref(), Ok(expected.as_str()), "{text}");
        }
    }

    #[test]
    fn an_answer_is_read_by_the_type_of_the_result() {
        let signature = Signature::try_from("f(a: int) -> (int, string[])".to_owned()).unwrap();
        assert_eq!(read_answer(&signature, " (1, ['a']) ").unwrap().to_string(), "(1, [\"a\"])");
        assert!(read_answer(&signature, "(1, ['a'], 2)").unwrap_err().contains("expected `)`"));
    }
}
