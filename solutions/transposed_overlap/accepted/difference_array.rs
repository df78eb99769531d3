// Notes where the count rises and falls, and adds the changes up.
fn transposed_overlap(size: usize, kernel: usize, stride: usize, padding: usize) -> Vec<i64> {
    let length = (size - 1) * stride + kernel;
    let mut changes = vec![0; length + 1];
    for input in 0..size {
        changes[input * stride] += 1;
        changes[input * stride + kernel] -= 1;
    }
    let mut count = 0;
    let counts: Vec<i64> = changes.iter().map(|change| { count += change; count }).collect();
    counts[padding..length - padding].to_vec()
}
