// Replaces the slots in turn, so that the last k items are kept.
// Killed by: examples
fn reservoir_sample(stream: Vec<i64>, k: i64, _draws: Vec<i64>) -> Vec<i64> {
    let mut slots = vec![];
    for (i, item) in stream.into_iter().enumerate() {
        if (slots.len() as i64) < k {
            slots.push(item);
        } else if k > 0 {
            slots[i % k as usize] = item;
        }
    }
    slots
}
