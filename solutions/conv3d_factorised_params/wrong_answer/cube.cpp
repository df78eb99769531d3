// Takes the full kernel for a cube.
// Killed by: examples
tuple<long long, long long> conv3d_factorised_params(long long c_in, long long c_out, long long kernel, long long t, long long mid) {
    return {kernel * kernel * kernel * c_in * c_out, kernel * kernel * c_in * mid + t * mid * c_out};
}
