// Form: The function takes a type that is too narrow for the argument.
// Verdict: run_time_error
// Says: does_not_fit
// Says: u8
// Says: nums[

fn heap_sort(mut nums: Vec<u8>) -> Vec<u8> {
    nums.sort();
    nums
}
