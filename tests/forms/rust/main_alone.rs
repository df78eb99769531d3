// Form: The file is a whole program with a `main` and lacks the function.
// Verdict: compile_error
// Says: defines `main`, which is not run

fn main() { println!("1"); }
