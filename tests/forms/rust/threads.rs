// Form: A second thread sorts one half.
// Verdict: accepted

fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    let half = nums.len() / 2;
    let (left, right) = nums.split_at_mut(half);
    std::thread::scope(|scope| {
        scope.spawn(|| left.sort());
        right.sort();
    });
    nums.sort();
    nums
}
