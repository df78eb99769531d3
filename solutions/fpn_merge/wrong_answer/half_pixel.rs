// Takes the cell below the centre.
// Killed by: examples
type Channels = Vec<Vec<Vec<f64>>>;
fn fpn_merge(top: Channels, lateral: Channels) -> Channels {
    let index = |i: usize, size: usize, n: usize| (2 * i + 1) * size / (2 * n);
    let mut merged = lateral.clone();
    for (coarse, fine) in top.iter().zip(&mut merged) {
        let height = fine.len();
        for (i, row) in fine.iter_mut().enumerate() {
            let width = row.len();
            for (j, value) in row.iter_mut().enumerate() {
                *value += coarse[index(i, coarse.len(), height)][index(j, coarse[0].len(), width)];
            }
        }
    }
    merged
}
