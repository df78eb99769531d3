// Adds up how far each element lies to the right of its place in sorted order; on the way it is pushed to the right by others.
// Killed by: examples
fn insertion_sort_moves(nums: Vec<i64>) -> i64 {
    let mut order: Vec<usize> = (0..nums.len()).collect();
    order.sort_by_key(|&i| nums[i]);
    order.iter().enumerate().map(|(place, &i)| (i as i64 - place as i64).max(0)).sum()
}
