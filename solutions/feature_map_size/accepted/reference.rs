//! The height and the width of a feature map behind layers that treat them differently.

pub fn feature_map_size(h: i64, w: i64, layers: &[Vec<i64>]) -> (i64, i64) {
    let length = |size: i64, axis: usize| {
        layers.iter().fold(size, |size, layer| {
            let (kernel, stride, padding) = (layer[axis], layer[2 + axis], layer[4 + axis]);
            (size + 2 * padding - kernel) / stride + 1
        })
    };
    (length(h, 0), length(w, 1))
}
