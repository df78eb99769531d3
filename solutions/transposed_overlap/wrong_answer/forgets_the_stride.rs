// Moves on by one cell for each input.
// Killed by: examples
fn transposed_overlap(size: usize, kernel: usize, stride: usize, padding: usize) -> Vec<i64> {
    let length = (size - 1) * stride + kernel;
    let mut counts = vec![0; length];
    for input in 0..size {
        for cell in 0..kernel {
            counts[input + cell] += 1;
        }
    }
    counts[padding..length - padding].to_vec()
}
