// Takes the right one of two equal elements first, so that equal pairs count.
// Killed by: examples
fn sort(nums: Vec<i64>) -> (Vec<i64>, i64) {
    if nums.len() < 2 {
        return (nums, 0);
    }
    let (left, a) = sort(nums[..nums.len() / 2].to_vec());
    let (right, b) = sort(nums[nums.len() / 2..].to_vec());
    let (mut merged, mut i, mut moves) = (vec![], 0, a + b);
    for num in right {
        while i < left.len() && left[i] < num {
            merged.push(left[i]);
            i += 1;
        }
        moves += (left.len() - i) as i64;
        merged.push(num);
    }
    merged.extend(&left[i..]);
    (merged, moves)
}

fn insertion_sort_moves(nums: Vec<i64>) -> i64 {
    sort(nums).1
}
