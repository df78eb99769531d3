// Form: The function sorts its argument, is not public and returns nothing.
// Verdict: wrong_answer
// Says: nothing

fn heap_sort(nums: &mut Vec<i64>) { nums.sort(); }
