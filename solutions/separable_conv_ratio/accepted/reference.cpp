// The multiplications of a depthwise and a pointwise convolution, as a share of those of an ordinary one.
double separable_conv_ratio(long long c_in, long long c_out, long long kernel) {
    const long long depthwise = kernel * kernel * c_in, pointwise = c_in * c_out;
    return double(depthwise + pointwise) / double(kernel * kernel * c_in * c_out);
}
