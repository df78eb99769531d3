// Begins to draw one item too late.
// Killed by: examples
fn reservoir_sample(stream: Vec<i64>, k: usize, draws: Vec<usize>) -> Vec<i64> {
    let mut slots = stream[..k.min(stream.len())].to_vec();
    for i in k + 1..stream.len() {
        if draws[i] < k {
            slots[draws[i]] = stream[i];
        }
    }
    slots
}
