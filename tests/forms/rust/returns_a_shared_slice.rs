// Form: The function returns an `Rc<[i64]>` and takes an integer by reference.
// Problem: sort_nearly_sorted
// Verdict: accepted

fn sort_nearly_sorted(nums: Vec<i64>, k: &u64) -> std::rc::Rc<[i64]> {
    let mut nums: Vec<_> = nums.into_iter().collect();
    nums.sort();
    nums.into()
}
