// Form: A wrong function prints to both streams, and the report shows what.
// Verdict: wrong_answer
// Report: counterexample.printed.stdout = "to stdout\n"
// Report: counterexample.printed.stderr = "to stderr\n"

fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    nums.reverse();
    println!("to stdout");
    eprintln!("to stderr");
    nums
}
