//! Pictures of one or several channels, which the problems about convolution and pooling share: how they are drawn, turned and convolved.

use proptest::collection::vec;
use proptest::prelude::*;

use super::conv2d::reference;

/// Rows of pixels.
pub type Picture = Vec<Vec<f64>>;
/// A picture for each channel.
pub type Channels = Vec<Picture>;
/// A kernel for each pair of channels.
pub type Kernels = Vec<Channels>;

/// A pixel of a small input: often a whole number, so that ties are frequent, and never with a rounding error.
fn pixels() -> impl Strategy<Value = f64> + Clone {
    prop_oneof![1 => Just(0), 3 => (-3..=3_i32).prop_map(|n| 4 * n), 3 => -16..=16_i32].prop_map(|n| f64::from(n) / 4.0)
}

pub fn pictures((height, width): (usize, usize)) -> impl Strategy<Value = Picture> + Clone {
    vec(vec(pixels(), width), height)
}

pub fn channels(n: usize, size: (usize, usize)) -> impl Strategy<Value = Channels> + Clone {
    vec(pictures(size), n)
}

pub fn kernels(n: usize, n_channels: usize, size: (usize, usize)) -> impl Strategy<Value = Kernels> + Clone {
    vec(channels(n_channels, size), n)
}

/// Turned by 180 degrees.
pub fn turned(picture: &Picture) -> Picture {
    picture.iter().rev().map(|row| row.iter().rev().copied().collect()).collect()
}

pub fn all_turned(channels: &Channels) -> Channels {
    channels.iter().map(turned).collect()
}

/// Rows become columns.
pub fn transposed(picture: &Picture) -> Picture {
    let n_columns = picture.first().map_or(0, Vec::len);
    (0..n_columns).map(|column| picture.iter().map(|row| row[column]).collect()).collect()
}

/// Adds a number to each pixel.
pub fn brightened(picture: &Picture, by: f64) -> Picture {
    picture.iter().map(|row| row.iter().map(|pixel| pixel + by).collect()).collect()
}

/// The convolution without groups and biases.
pub fn convolved(image: &Channels, weight: &Kernels, stride: i64, padding: i64) -> Channels {
    reference::conv2d(image, weight, &vec![0.0; weight.len()], stride, padding, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_turned_and_transposed() {
        let picture = vec![vec![1.0, 2.0, 3.0], vec![4.0, 5.0, 6.0]];
        assert_eq!(turned(&picture), [[6.0, 5.0, 4.0], [3.0, 2.0, 1.0]]);
        assert_eq!(transposed(&picture), [[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]]);
        assert_eq!(brightened(&picture, 0.5)[1], [4.5, 5.5, 6.5]);
        assert_eq!(transposed(&Vec::new()), Picture::new());
    }

    #[test]
    fn a_convolution_is_a_sum_of_products() {
        let image = vec![vec![vec![1.0, 2.0, 3.0]], vec![vec![10.0, 20.0, 30.0]]];
        let weight = vec![vec![vec![vec![1.0, -1.0]], vec![vec![0.5, 0.0]]]];
        assert_eq!(convolved(&image, &weight, 1, 0), [[[4.0, 9.0]]]);
    }
}
