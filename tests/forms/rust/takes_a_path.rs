// Form: A function that another module holds takes a type that Kata does not pass.
// Problem: longest_unique_substring
// Verdict: compile_error
// Says: Kata cannot call `longest_unique_substring`
// Says: Kata passes

mod imp { pub fn longest_unique_substring(s: std::path::PathBuf) -> usize { 0 } }
use imp::*;
