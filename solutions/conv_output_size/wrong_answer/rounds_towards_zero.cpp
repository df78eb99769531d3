// Cuts the answer off at 0, but only after a division that rounds -1/2 to 0.
// Killed by: hidden
int conv_output_size(int size, int kernel, int stride, int padding, int dilation) {
    return max(0, (size + 2 * padding - dilation * (kernel - 1) - 1) / stride + 1);
}
