// One pass over an iterator, as a stream would be read.
pub fn reservoir_sample(stream: Vec<i32>, k: usize, draws: Vec<usize>) -> Vec<i32> {
    let mut items = stream.iter().copied().zip(draws);
    let mut slots: Vec<i32> = items.by_ref().take(k).map(|(item, _)| item).collect();
    items.for_each(|(item, draw)| {
        if let Some(slot) = slots.get_mut(draw) {
            *slot = item;
        }
    });
    slots
}
