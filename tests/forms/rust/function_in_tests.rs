// Form: Only the tests' module has a function of that name: it is not offered.
// Verdict: compile_error
// Says: defines `quick`
// Never says: module

#[cfg(test)] mod tests { fn heap_sort() {} }
fn quick(n: i64) -> i64 { n }
