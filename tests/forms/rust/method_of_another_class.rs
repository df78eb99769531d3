// Form: Functions of other types and modules are listed.
// Verdict: compile_error
// Says: no function of that name: looked for
// Says: the file defines `HeapSort::heap_sort`, `sorts::quick`

pub struct HeapSort;
impl HeapSort { pub fn heap_sort(nums: Vec<i32>) -> Vec<i32> { nums } }
mod sorts { pub fn quick(n: i32) -> i32 { n } }
