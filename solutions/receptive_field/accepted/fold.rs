// A fold over the layers, with narrower types.
pub fn receptive_field(kernels: Vec<u64>, strides: Vec<u64>) -> u64 {
    kernels.into_iter().zip(strides).rfold(1, |field, (kernel, stride)| (field - 1) * stride + kernel)
}
