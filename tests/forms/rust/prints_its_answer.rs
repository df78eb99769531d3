// Form: The function prints its answer in place of returning it.
// Verdict: wrong_answer
// Says: the function prints, and returns nothing: what is printed is no answer, return it

pub fn heap_sort(nums: Vec<i64>) { println!("{nums:?}"); }
