// Adds the kernels up as if every stride were 1.
// Killed by: examples
fn receptive_field(kernels: Vec<i64>, _strides: Vec<i64>) -> i64 {
    1 + kernels.iter().map(|kernel| kernel - 1).sum::<i64>()
}
