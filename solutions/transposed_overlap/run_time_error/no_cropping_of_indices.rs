// Subtracts the padding from cells that are cut off.
// Killed by: examples
fn transposed_overlap(size: usize, kernel: usize, stride: usize, padding: usize) -> Vec<i64> {
    let mut counts = vec![0; (size - 1) * stride + kernel - 2 * padding];
    for input in 0..size {
        for cell in 0..kernel {
            counts[input * stride + cell - padding] += 1;
        }
    }
    counts
}
