// The multiplications and the weights of a convolution with groups.
tuple<long long, long long> conv_cost(long long c_in, long long c_out, long long kernel, long long h_out,
                                      long long w_out, long long groups) {
    const long long weights = c_out * (c_in / groups) * kernel * kernel;
    return {weights * h_out * w_out, weights};
}
