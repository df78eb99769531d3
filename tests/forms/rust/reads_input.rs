// Form: The function reads standard input, which is empty.
// Verdict: run_time_error
// Report: compile.messages starts "warning: this reads input: Kata calls a function and gives no input\n --> heap_sort.rs:7\n"

pub fn heap_sort(_: Vec<i64>) -> Vec<i64> {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).unwrap();
    vec![line.trim().parse().unwrap()]
}
