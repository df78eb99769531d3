// The number of starts in [0, room], by rounding (room + 1) / stride up.
int conv_output_size(int size, int kernel, int stride, int padding, int dilation) {
    int n_starts = max(0, size + 2 * padding - dilation * (kernel - 1));
    return (n_starts + stride - 1) / stride;
}
