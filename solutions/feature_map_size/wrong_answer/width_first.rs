// Returns the width before the height.
// Killed by: examples
fn feature_map_size(h: i64, w: i64, layers: Vec<Vec<i64>>) -> (i64, i64) {
    let length = |size: i64, axis: usize| {
        layers.iter().fold(size, |size, layer| (size + 2 * layer[4 + axis] - layer[axis]) / layer[2 + axis] + 1)
    };
    (length(w, 1), length(h, 0))
}
