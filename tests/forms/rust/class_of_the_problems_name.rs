// Form: A type has the problem's name.
// Verdict: compile_error
// Says: `HeapSort` is a type: Kata calls a function, or one of `impl Solution`

pub struct HeapSort;
impl HeapSort { pub fn sort(v: Vec<i64>) -> Vec<i64> { v } }
fn main() {}
