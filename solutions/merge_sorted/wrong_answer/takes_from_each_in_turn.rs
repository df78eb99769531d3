// Goes round the lists and takes one element of each.
// Killed by: examples
fn merge_sorted(lists: Vec<Vec<i64>>) -> Vec<i64> {
    let longest = lists.iter().map(Vec::len).max().unwrap_or(0);
    (0..longest).flat_map(|at| lists.iter().filter_map(move |nums| nums.get(at).copied())).collect()
}
