//! The maxima of the bins of several grids, laid over a feature map of any size.

/// Level by level, then channel by channel, then bin by bin, row by row.
pub fn spp(feature: &[Vec<Vec<f64>>], levels: &[i64]) -> Vec<f64> {
    let mut pooled = Vec::new();
    for &level in levels {
        let n = level as usize;
        // From the floor up to the ceiling.
        let bin = |i: usize, size: usize| i * size / n..((i + 1) * size).div_ceil(n);
        for channel in feature {
            for i in 0..n {
                for j in 0..n {
                    let rows = channel[bin(i, channel.len())].iter();
                    let values = rows.flat_map(|row| &row[bin(j, row.len())]);
                    pooled.push(values.copied().fold(f64::NEG_INFINITY, f64::max));
                }
            }
        }
    }
    pooled
}
