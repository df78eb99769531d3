//! The receptive field of a chain of layers, from the input on.

/// `jump` is the distance in the input between two neighbouring cells of the current layer.
pub fn receptive_field(kernels: &[i64], strides: &[i64]) -> i64 {
    let (mut field, mut jump) = (1, 1);
    for (kernel, stride) in kernels.iter().zip(strides) {
        field += (kernel - 1) * jump;
        jump *= stride;
    }
    field
}
