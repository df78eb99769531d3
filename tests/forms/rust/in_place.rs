// Form: The function sorts its argument and returns nothing.
// Verdict: wrong_answer
// Says: nothing, that is (); a function that changes `nums` in place takes it by value, as `mut nums`, and ends with `nums`

pub fn heap_sort(nums: &mut Vec<i32>) { nums.sort(); }
