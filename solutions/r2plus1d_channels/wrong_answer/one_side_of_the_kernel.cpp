// Forgets that the spatial kernel is a square.
// Killed by: examples
long long r2plus1d_channels(long long c_in, long long c_out, long long kernel, long long t) {
    return t * kernel * kernel * c_in * c_out / (kernel * c_in + t * c_out);
}
