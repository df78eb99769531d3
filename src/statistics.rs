//! Statistics of samples: pure functions on slices, which do not know what was sampled.

/// The median; for an even number of samples the mean of the middle two. NaN for no samples.
pub fn median(samples: &[f64]) -> f64 {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    let half = sorted.len() / 2;
    match sorted.len() {
        0 => f64::NAN,
        n if n % 2 == 1 => sorted[half],
        _ => f64::midpoint(sorted[half - 1], sorted[half]),
    }
}

/// The median absolute deviation from the median, unscaled.
pub fn mad(samples: &[f64]) -> f64 {
    let middle = median(samples);
    median(&samples.iter().map(|sample| (sample - middle).abs()).collect::<Vec<_>>())
}

/// The indices of the outliers: samples whose modified z-score, 0.6745 · (x − median) / MAD, lies beyond 3.5 either way (Iglewicz and Hoaglin, How
/// to Detect and Handle Outliers, 1993, section 3).
pub fn outliers(samples: &[f64]) -> Vec<usize> {
    let (middle, deviation) = (median(samples), mad(samples));
    let is_far = |sample: f64| 0.6745 * (sample - middle).abs() > 3.5 * deviation;
    let far = samples.iter().enumerate().filter(|(_, sample)| deviation > 0.0 && is_far(**sample));
    far.map(|(idx, _)| idx).collect()
}

/// The slope of the least-squares line through points (x, y). NaN if all x are the same.
pub fn slope(points: &[(f64, f64)]) -> f64 {
    let n = points.len() as f64;
    let (mean_x, mean_y) = (points.iter().map(|p| p.0).sum::<f64>() / n, points.iter().map(|p| p.1).sum::<f64>() / n);
    let covariance: f64 = points.iter().map(|(x, y)| (x - mean_x) * (y - mean_y)).sum();
    let variance: f64 = points.iter().map(|(x, _)| (x - mean_x).powi(2)).sum();
    covariance / variance
}

/// The range in which a figure lies in 95 of 100 resamples.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

/// The percentile interval at 95 % of a statistic over bootstrap resamples (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, section
/// 13.3). `statistic` is given the indices of one resample of `n` samples; `draw(n)` returns an index below `n`, uniformly distributed.
pub fn bootstrap(
    n: usize,
    n_resamples: usize,
    draw: &mut dyn FnMut(usize) -> usize,
    statistic: &mut dyn FnMut(&[usize]) -> f64,
) -> Interval {
    let mut figures: Vec<f64> = (0..n_resamples)
        .map(|_| {
            let indices: Vec<usize> = (0..n).map(|_| draw(n)).collect();
            statistic(&indices)
        })
        .collect();
    figures.sort_by(f64::total_cmp);
    let at = |share: f64| figures.get((share * (n_resamples - 1) as f64).round() as usize).copied().unwrap_or(f64::NAN);
    Interval { low: at(0.025), high: at(0.975) }
}

/// A figure and its interval at 95 %.
#[derive(Debug, Clone, Copy, serde::Serialize)]
pub struct Estimate {
    pub value: f64,
    pub interval: Interval,
}

/// The slope of log median time on log size: the power of the size with which the time grows. `times` holds the samples of each size, taken in
/// rounds. Whole rounds are resampled, since a busy moment affects all sizes of a round.
pub fn exponent(
    sizes: &[usize],
    times: &[Vec<f64>],
    n_resamples: usize,
    draw: &mut dyn FnMut(usize) -> usize,
) -> Estimate {
    let fit = |indices: &[usize]| {
        let at = |times: &Vec<f64>| median(&picked(times, indices)).max(1e-9).ln();
        let points: Vec<(f64, f64)> = sizes.iter().zip(times).map(|(n, times)| ((*n as f64).ln(), at(times))).collect();
        slope(&points)
    };
    let n_rounds = times.first().map_or(0, Vec::len);
    let all: Vec<usize> = (0..n_rounds).collect();
    Estimate { value: fit(&all), interval: bootstrap(n_rounds, n_resamples, draw, &mut |indices| fit(indices)) }
}

/// The samples at these indices.
pub fn picked(samples: &[f64], indices: &[usize]) -> Vec<f64> {
    indices.iter().map(|idx| samples[*idx]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_and_deviations() {
        assert_eq!(median(&[3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), 2.5);
        assert!(median(&[]).is_nan());
        // The example of the median absolute deviation in many textbooks.
        assert_eq!(mad(&[1.0, 1.0, 2.0, 2.0, 4.0, 6.0, 9.0]), 1.0);
    }

    #[test]
    fn outliers_are_far_from_the_rest() {
        // Iglewicz and Hoaglin's example: they label the last three as outliers.
        let samples = [2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3];
        assert_eq!(outliers(&samples), [8, 9]);
        assert_eq!(outliers(&[5.0; 9]), [0; 0]);
    }

    #[test]
    fn slopes_of_lines() {
        assert!((slope(&[(0.0, 1.0), (1.0, 3.0), (2.0, 5.0)]) - 2.0).abs() < 1e-12);
        // Anscombe's quartet, set I: its slope is known to be 0.500.
        let x = [10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0];
        let y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
        let points: Vec<(f64, f64)> = x.into_iter().zip(y).collect();
        assert!((slope(&points) - 0.5001).abs() < 1e-4);
    }

    #[test]
    fn exponents_of_powers() {
        let sizes = [1000, 2000, 4000, 8000];
        let mut state = 0;
        let mut draw = |n: usize| {
            state += 7;
            state % n
        };
        for power in [1.0, 2.0] {
            let at =
                |n: usize| (0..9).map(|round| (n as f64).powf(power) * (1.0 + f64::from(round % 3) / 50.0)).collect();
            let times: Vec<Vec<f64>> = sizes.into_iter().map(at).collect();
            let fit = exponent(&sizes, &times, 1000, &mut draw);
            assert!((fit.value - power).abs() < 1e-9, "{fit:?}");
            assert!(fit.interval.low <= fit.value + 1e-9 && fit.value <= fit.interval.high + 1e-9, "{fit:?}");
        }
    }

    #[test]
    fn the_interval_of_a_mean_is_that_of_the_normal_law() {
        let samples: Vec<f64> = (0..100).map(f64::from).collect();
        let mut state = 1_u64;
        let mut draw = |n: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % n
        };
        let mean = &mut |indices: &[usize]| indices.iter().map(|i| samples[*i]).sum::<f64>() / 100.0;
        let interval = bootstrap(100, 4000, &mut draw, mean);
        // 49.5 ± 1.96 · 28.87 / 10
        assert!((interval.low - 43.84).abs() < 0.6 && (interval.high - 55.16).abs() < 0.6, "{interval:?}");
    }
}
