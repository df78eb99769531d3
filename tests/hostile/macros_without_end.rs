// Has the compiler expand for ever.
// verdict: CE
macro_rules! more { ($($t:tt)*) => { more!($($t)* $($t)* x) }; }
pub fn heap_sort(nums: Vec<i64>) -> Vec<i64> {
    more!(x);
    nums
}
