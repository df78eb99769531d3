// Prints less than a call may, in every call, which comes to more than all may together.
// verdict: OLE
// says: "in_all":true
use std::io::Write;

fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    let text = [b'x'; 1 << 16];
    for _ in 0..100 {
        std::io::stdout().write_all(&text).unwrap();
        std::io::stderr().write_all(&text).unwrap();
    }
    nums.sort();
    nums
}
