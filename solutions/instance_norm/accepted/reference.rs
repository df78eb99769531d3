//! Instance normalisation, as it is defined.

type Map = Vec<Vec<f64>>;

pub fn instance_norm(x: &[Vec<Map>], gamma: &[f64], beta: &[f64], eps: f64) -> Vec<Vec<Map>> {
    let normalised = |(c, channel): (usize, &Map)| {
        let n = (channel.len() * channel[0].len()) as f64;
        let mean = channel.iter().flatten().sum::<f64>() / n;
        let variance = channel.iter().flatten().map(|pixel| (pixel - mean).powi(2)).sum::<f64>() / n;
        let of = |pixel: &f64| gamma[c] * (pixel - mean) / (variance + eps).sqrt() + beta[c];
        channel.iter().map(|row| row.iter().map(of).collect()).collect()
    };
    x.iter().map(|picture| picture.iter().enumerate().map(normalised).collect()).collect()
}
