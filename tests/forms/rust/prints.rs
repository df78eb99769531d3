// Form: A right function prints to both streams.
// Verdict: accepted

fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    nums.sort();
    println!("to stdout");
    eprintln!("to stderr");
    nums
}
