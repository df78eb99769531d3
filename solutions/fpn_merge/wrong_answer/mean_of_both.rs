// Takes the mean instead of the sum.
// Killed by: examples
type Channels = Vec<Vec<Vec<f64>>>;
fn fpn_merge(top: Channels, lateral: Channels) -> Channels {
    let mut merged = lateral.clone();
    for (coarse, fine) in top.iter().zip(&mut merged) {
        let height = fine.len();
        for (i, row) in fine.iter_mut().enumerate() {
            let width = row.len();
            for (j, value) in row.iter_mut().enumerate() {
                *value = (*value + coarse[i * coarse.len() / height][j * coarse[0].len() / width]) / 2.0;
            }
        }
    }
    merged
}
