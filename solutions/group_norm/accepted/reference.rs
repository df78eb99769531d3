//! Group normalisation, as it is defined.

type Map = Vec<Vec<f64>>;

pub fn group_norm(x: &[Vec<Map>], groups: i64, gamma: &[f64], beta: &[f64], eps: f64) -> Vec<Vec<Map>> {
    let size = gamma.len() / groups as usize;
    let of_sample = |sample: &Vec<Map>| {
        let of_group = |(q, group): (usize, &[Map])| {
            let learnt = gamma[q * size..].iter().copied().zip(beta[q * size..].iter().copied());
            normalised(group, learnt, eps)
        };
        sample.chunks(size).enumerate().flat_map(of_group).collect()
    };
    x.iter().map(of_sample).collect()
}

/// The channels of one group. `learnt` has gamma and beta of each.
fn normalised(group: &[Map], learnt: impl Iterator<Item = (f64, f64)>, eps: f64) -> Vec<Map> {
    let numbers = || group.iter().flatten().flatten();
    let n = numbers().count() as f64;
    let mean = numbers().sum::<f64>() / n;
    let variance = numbers().map(|value| (value - mean).powi(2)).sum::<f64>() / n;
    let of_channel = |(channel, (gamma, beta)): (&Map, (f64, f64))| {
        let of = |value: &f64| gamma * (value - mean) / (variance + eps).sqrt() + beta;
        channel.iter().map(|row| row.iter().map(of).collect()).collect()
    };
    group.iter().zip(learnt).map(of_channel).collect()
}
