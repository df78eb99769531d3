// The most channels between a spatial and a temporal convolution that need no more weights than a 3D convolution.
long long r2plus1d_channels(long long c_in, long long c_out, long long kernel, long long t) {
    const long long square = kernel * kernel;
    return t * square * c_in * c_out / (square * c_in + t * c_out);
}
