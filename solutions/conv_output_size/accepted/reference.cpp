// The number of positions of a kernel on a padded line.
long long conv_output_size(long long size, long long kernel, long long stride, long long padding, long long dilation) {
    const long long extent = dilation * (kernel - 1) + 1;
    const long long cells = size + 2 * padding;
    return extent > cells ? 0 : (cells - extent) / stride + 1;
}
