// Pools with a window of ceil(H / n) and a stride of floor(H / n), as the paper does.
// Killed by: examples
fn spp(feature: Vec<Vec<Vec<f64>>>, levels: Vec<usize>) -> Vec<f64> {
    let bin = |i: usize, size: usize, n: usize| i * (size / n)..i * (size / n) + size.div_ceil(n);
    let mut pooled = Vec::new();
    for n in levels {
        for channel in &feature {
            for i in 0..n {
                for j in 0..n {
                    let rows = channel[bin(i, channel.len(), n)].iter();
                    let values = rows.flat_map(|row| &row[bin(j, row.len(), n)]);
                    pooled.push(values.copied().fold(f64::MIN, f64::max));
                }
            }
        }
    }
    pooled
}
