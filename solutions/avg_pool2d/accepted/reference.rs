//! The mean of each window, of which those at the edge may stick out.

pub fn avg_pool2d(image: &[Vec<f64>], kernel: i64, stride: i64, ceil_mode: bool) -> Vec<Vec<f64>> {
    let (kernel, stride) = (kernel as usize, stride as usize);
    let windows = |size: usize| {
        let room = size - kernel;
        let n_steps = if ceil_mode { room.div_ceil(stride) } else { room / stride };
        // The last one must begin inside.
        let starts = (0..=n_steps).map(move |step| step * stride).filter(move |start| *start < size);
        starts.map(move |start| start..(start + kernel).min(size))
    };
    let row = |rows: std::ops::Range<usize>| {
        let mean = |columns: std::ops::Range<usize>| {
            let pixels: Vec<f64> = image[rows.clone()].iter().flat_map(|row| row[columns.clone()].to_vec()).collect();
            pixels.iter().sum::<f64>() / pixels.len() as f64
        };
        windows(image[0].len()).map(mean).collect()
    };
    windows(image.len()).map(row).collect()
}
