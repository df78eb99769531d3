// Takes the kernel to cover dilation * kernel cells.
// Killed by: examples
int conv_output_size(int size, int kernel, int stride, int padding, int dilation) {
    int room = size + 2 * padding - dilation * kernel;
    return room < 0 ? 0 : room / stride + 1;
}
