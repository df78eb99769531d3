//! DropBlock, as it is defined: a cell is dropped if a seed's square covers it.

pub fn dropblock(feature: &[Vec<Vec<f64>>], seeds: &[Vec<bool>], size: i64) -> Vec<Vec<Vec<f64>>> {
    let (height, width, size) = (feature[0].len(), feature[0][0].len(), size as usize);
    let covers = |seed: usize, cell: usize| (seed..seed + size).contains(&cell);
    let is_dropped = |r: usize, c: usize| {
        let mut rows = seeds.iter().enumerate().filter(|(i, _)| covers(*i, r));
        rows.any(|(_, row)| row.iter().enumerate().any(|(j, seed)| *seed && covers(j, c)))
    };
    let mask: Vec<Vec<bool>> = (0..height).map(|r| (0..width).map(|c| is_dropped(r, c)).collect()).collect();
    let n_kept = mask.iter().flatten().filter(|dropped| !**dropped).count() as f64;
    let n_cells = (height * width) as f64;
    let mut result = feature.to_vec();
    for map in &mut result {
        for (cell, dropped) in map.iter_mut().flatten().zip(mask.iter().flatten()) {
            *cell = if *dropped { 0.0 } else { *cell * n_cells / n_kept };
        }
    }
    result
}
