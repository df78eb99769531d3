// Compares absolute values, as after squaring: right for numbers of one sign that are not negative.
// Killed by: examples
pub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    nums.sort_by_key(|num| num.abs());
    nums
}
