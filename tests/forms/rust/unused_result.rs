// Form: What an iterator gives is not used: the compiler's warning is shown, those about style are not.
// Verdict: wrong_answer
// Report: compile.messages starts "warning: unused `Map` that must be used\n"
// Report: compile.messages has "--> heap_sort.rs:11:5\n"
// Report: compile.messages lacks "kata"
// Report: compile.messages lacks "lint level"
// Report: compile.messages lacks "`unused`"

pub fn heap_sort(nums: Vec<i32>) -> Vec<i32> {
    let unused = 1;
    nums.iter().map(|x| x + 1);
    nums
}
