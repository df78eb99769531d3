//! A feature map plus a coarser one, enlarged to its size.

type Map = Vec<Vec<f64>>;

pub fn fpn_merge(top: &[Map], lateral: &[Map]) -> Vec<Map> {
    top.iter().zip(lateral).map(|(coarse, fine)| merged(coarse, fine)).collect()
}

fn merged(coarse: &Map, fine: &Map) -> Map {
    let row = |(i, values): (usize, &Vec<f64>)| {
        let above = &coarse[i * coarse.len() / fine.len()];
        values.iter().enumerate().map(|(j, value)| value + above[j * above.len() / values.len()]).collect()
    };
    fine.iter().enumerate().map(row).collect()
}
