// Forgets that the kernel is a square.
// Killed by: examples
tuple<long long, long long> conv_cost(long long c_in, long long c_out, long long kernel, long long h_out, long long w_out, long long groups) {
    long long weights = c_out * (c_in / groups) * kernel;
    return {weights * h_out * w_out, weights};
}
