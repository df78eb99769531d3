// Cuts the padding off at the right end, twice.
// Killed by: examples
fn transposed_overlap(size: usize, kernel: usize, stride: usize, padding: usize) -> Vec<i64> {
    let length = (size - 1) * stride + kernel;
    let mut counts = vec![0; length];
    for input in 0..size {
        for cell in 0..kernel {
            counts[input * stride + cell] += 1;
        }
    }
    counts[..length - 2 * padding].to_vec()
}
