// Checks rows and columns against the border, but not frames.
// Killed by: examples
type Video = Vec<Vec<Vec<Vec<f64>>>>;

fn conv3d(video: Video, weight: Vec<Video>, bias: Vec<f64>, stride: i64, padding: i64) -> Video {
    let (step, n_frames) = (stride as usize, video[0].len() as i64);
    let (height, width) = (video[0][0].len() as i64, video[0][0][0].len() as i64);
    let (kt, kh, kw) = (weight[0][0].len(), weight[0][0][0].len(), weight[0][0][0][0].len());
    let positions = |size: i64, kernel: usize| (-padding..=size + padding - kernel as i64).step_by(step);
    let cell = |o: usize, first: i64, top: i64, left: i64| {
        let mut sum = bias[o];
        for (channel, block) in video.iter().zip(&weight[o]) {
            for c in 0..kt {
                for a in 0..kh {
                    for b in 0..kw {
                        let (z, y, x) = (first + c as i64, top + a as i64, left + b as i64);
                        if (0..height).contains(&y) && (0..width).contains(&x) {
                            sum += block[c][a][b] * channel[z as usize][y as usize][x as usize];
                        }
                    }
                }
            }
        }
        sum
    };
    let row = |o, first, top| positions(width, kw).map(|left| cell(o, first, top, left)).collect();
    let frame = |o, first| positions(height, kh).map(|top| row(o, first, top)).collect();
    (0..weight.len()).map(|o| positions(n_frames, kt).map(|first| frame(o, first)).collect()).collect()
}
