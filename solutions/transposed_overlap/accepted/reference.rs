//! How many inputs write to each output of a transposed convolution in one dimension.

pub fn transposed_overlap(size: i64, kernel: i64, stride: i64, padding: i64) -> Vec<i64> {
    let length = (size - 1) * stride + kernel;
    let mut counts = vec![0; length as usize];
    for input in 0..size {
        for cell in 0..kernel {
            counts[(input * stride + cell) as usize] += 1;
        }
    }
    counts[padding as usize..(length - padding) as usize].to_vec()
}
