// Takes the output to be as wide as it is high.
// Killed by: examples
tuple<long long, long long> conv_cost(long long c_in, long long c_out, long long kernel, long long h_out, long long, long long groups) {
    long long weights = c_out * (c_in / groups) * kernel * kernel;
    return {weights * h_out * h_out, weights};
}
