// Takes the first k items from a stream that may be shorter.
// Killed by: examples
fn reservoir_sample(stream: Vec<i64>, k: usize, draws: Vec<usize>) -> Vec<i64> {
    let mut slots = stream[..k].to_vec();
    for i in k..stream.len() {
        if draws[i] < k {
            slots[draws[i]] = stream[i];
        }
    }
    slots
}
