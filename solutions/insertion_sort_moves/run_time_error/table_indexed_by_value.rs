// Counts the values seen in a table that they index, as if none were negative.
// Killed by: hidden
fn insertion_sort_moves(nums: Vec<i64>) -> i64 {
    let largest = nums.iter().copied().max().unwrap_or(0);
    let mut n_seen = vec![0; (largest + 1) as usize];
    let mut moves = 0;
    for num in nums {
        moves += n_seen[num as usize + 1..].iter().sum::<i64>();
        n_seen[num as usize] += 1;
    }
    moves
}
