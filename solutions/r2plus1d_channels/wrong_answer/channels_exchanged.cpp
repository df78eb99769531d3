// Has the spatial layer pay for the output channels, and the temporal one for the input channels.
// Killed by: examples
long long r2plus1d_channels(long long c_in, long long c_out, long long kernel, long long t) {
    return t * kernel * kernel * c_in * c_out / (kernel * kernel * c_out + t * c_in);
}
