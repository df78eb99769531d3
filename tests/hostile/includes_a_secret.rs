// Has the compiler put a file into the program.
// verdict: CE
// hides: root:
const TEXT: &str = include_str!("/etc/passwd");
pub fn heap_sort(nums: Vec<i64>) -> Vec<i64> {
    panic!("{TEXT}");
}
