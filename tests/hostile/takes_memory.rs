// Takes memory bit by bit.
// verdict: MLE
pub fn heap_sort(_nums: Vec<i64>) -> Vec<i64> {
    let mut all = Vec::new();
    loop {
        all.push(vec![1_u8; 1 << 20]);
    }
}
