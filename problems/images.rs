//! Pictures of one or several channels, which the problems about convolution and pooling share: how they are drawn, turned and convolved, and by
//! which offsets the points of a deformable convolution are moved.

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

/// A map of dy and one of dx for each tap, in quarters of a pixel, a third of them whole.
pub fn offset_maps(n_taps: usize, (height, width): (usize, usize)) -> impl Strategy<Value = Channels> + Clone {
    let offset = prop_oneof![1 => (-2..=2_i32).prop_map(|n| 4 * n), 2 => -9..=9_i32].prop_map(|n| f64::from(n) / 4.0);
    vec(vec(vec(offset, width), height), 2 * n_taps)
}

/// As many offsets, all of them 0.
pub fn still(offsets: &Channels) -> Channels {
    offsets.iter().map(|map| map.iter().map(|row| vec![0.0; row.len()]).collect()).collect()
}

/// The offsets with which an image and a kernel that are turned by 180 degrees give the turned result.
pub fn turned_offsets(offsets: &Channels) -> Channels {
    // Taken from 0, since no argument holds a negative zero.
    let opposite = |map: &Picture| -> Picture {
        turned(map).iter().map(|row| row.iter().map(|offset| 0.0 - offset).collect()).collect()
    };
    offsets.chunks(2).rev().flatten().map(opposite).collect()
}

/// The offsets with which an image and a kernel that are transposed give the transposed result. `n_columns` is the width of the kernel before.
pub fn transposed_offsets(offsets: &Channels, n_columns: usize) -> Channels {
    let taps: Vec<&[Picture]> = offsets.chunks(2).collect();
    let taps = (0..n_columns).flat_map(|column| taps.iter().skip(column).step_by(n_columns));
    taps.flat_map(|moves| [transposed(&moves[1]), transposed(&moves[0])]).collect()
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

    #[test]
    fn offsets_are_turned_and_transposed() {
        // Maps of one row of two positions, named by the tap; dy is positive, dx negative.
        let map = |number: f64| vec![vec![number, 0.0]];
        let offsets = [1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 4.0, -4.0].map(map).to_vec();
        let turned = turned_offsets(&offsets).concat();
        assert_eq!(turned[..3], [[0.0, -4.0], [0.0, 4.0], [0.0, -3.0]]);
        assert!(turned[0][0].is_sign_positive());
        let of_two_columns: Vec<f64> = transposed_offsets(&offsets, 2).iter().map(|map| map[0][0]).collect();
        assert_eq!(of_two_columns, [-1.0, 1.0, -3.0, 3.0, -2.0, 2.0, -4.0, 4.0]);
        assert_eq!(transposed_offsets(&offsets, 1)[1], [[1.0], [0.0]]);
        assert_eq!(still(&offsets)[7], [[0.0, 0.0]]);
    }
}
