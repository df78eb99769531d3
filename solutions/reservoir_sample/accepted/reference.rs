//! Algorithm R, with the random numbers given.

/// The slots after the whole stream.
pub fn reservoir_sample(stream: &[i64], k: i64, draws: &[i64]) -> Vec<i64> {
    let mut reservoir = Vec::new();
    for (&item, &draw) in stream.iter().zip(draws) {
        if (reservoir.len() as i64) < k {
            reservoir.push(item);
        } else if draw < k {
            reservoir[draw as usize] = item;
        }
    }
    reservoir
}
