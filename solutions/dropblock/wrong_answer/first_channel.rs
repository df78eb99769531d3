// Drops in the first channel alone.
// Killed by: examples
fn dropblock(mut feature: Vec<Vec<Vec<f64>>>, seeds: Vec<Vec<bool>>, size: i64) -> Vec<Vec<Vec<f64>>> {
    let (height, width, size) = (feature[0].len(), feature[0][0].len(), size as usize);
    let mut keeps = vec![vec![true; width]; height];
    for i in 0..seeds.len() {
        for j in 0..seeds[i].len() {
            if seeds[i][j] {
                keeps[i..i + size].iter_mut().for_each(|row| row[j..j + size].fill(false));
            }
        }
    }
    let n_kept = keeps.iter().flatten().filter(|keeps| **keeps).count().max(1) as f64;
    for (cell, keeps) in feature[0].iter_mut().flatten().zip(keeps.iter().flatten()) {
        *cell = if *keeps { *cell * (height * width) as f64 / n_kept } else { 0.0 };
    }
    feature
}
