// Counts the depthwise layer alone.
// Killed by: examples
double separable_conv_ratio(long long c_in, long long c_out, long long kernel) {
    double depthwise = kernel * kernel * c_in;
    return depthwise / (kernel * kernel * c_in * c_out);
}
