// Form: The function prints without end.
// Verdict: output_limit_exceeded
// Says: printed_too_much

fn heap_sort(nums: Vec<i64>) -> Vec<i64> {
    loop { println!("{}", "x".repeat(65536)); }
}
