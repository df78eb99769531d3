// Adds the biases of all layers.
// Killed by: examples
tuple<long long, long long> conv3d_factorised_params(long long c_in, long long c_out, long long kernel, long long t, long long mid) {
    long long full = t * kernel * kernel * c_in * c_out, pair = kernel * kernel * c_in * mid + t * mid * c_out;
    return {full + c_out, pair + mid + c_out};
}
