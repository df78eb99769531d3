// Form: The file has a module of tests.
// Verdict: accepted

fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    nums.sort();
    nums
}
#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn sorts() {
        assert_eq!(heap_sort(vec![2, 1]), [1, 2]);
    }
}
