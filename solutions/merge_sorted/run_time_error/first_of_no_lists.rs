// Begins with the first list, even if there is none.
// Killed by: hidden
fn merge_sorted(lists: Vec<Vec<i64>>) -> Vec<i64> {
    let mut all = lists[0].clone();
    all.extend(lists[1..].concat());
    all.sort();
    all
}
