// Moves on by a pixel whenever the remainders have added up to a cell, without a multiplication. In single precision.
fn upsample_nearest(image: Vec<Vec<f64>>, h: usize, w: usize) -> Vec<Vec<f64>> {
    fn indices(size: usize, n: usize) -> Vec<usize> {
        let (mut index, mut rest) = (0, 0);
        let mut step = || {
            let this = index;
            rest += size;
            while rest >= n {
                rest -= n;
                index += 1;
            }
            this
        };
        (0..n).map(|_| step()).collect()
    }
    let columns = indices(image[0].len(), w);
    let row = |y: usize| columns.iter().map(|&x| f64::from(image[y][x] as f32)).collect();
    indices(image.len(), h).into_iter().map(row).collect()
}
