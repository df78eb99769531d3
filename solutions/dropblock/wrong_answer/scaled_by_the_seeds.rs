// Takes the share of the seeds that are false for the share of the cells that are kept.
// Killed by: examples
fn dropblock(mut feature: Vec<Vec<Vec<f64>>>, seeds: Vec<Vec<bool>>, size: i64) -> Vec<Vec<Vec<f64>>> {
    let n_false = seeds.iter().flatten().filter(|seed| !**seed).count().max(1) as f64;
    let scale = (seeds.len() * seeds[0].len()) as f64 / n_false;
    let size = size as usize;
    for map in &mut feature {
        map.iter_mut().flatten().for_each(|cell| *cell *= scale);
        for i in 0..seeds.len() {
            for j in 0..seeds[i].len() {
                if seeds[i][j] {
                    map[i..i + size].iter_mut().for_each(|row| row[j..j + size].fill(0.0));
                }
            }
        }
    }
    feature
}
