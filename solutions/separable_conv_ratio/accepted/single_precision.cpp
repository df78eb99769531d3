// In single precision, whose error is a tenth of the tolerance.
double separable_conv_ratio(long long, long long c_out, long long kernel) {
    return 1.0f / float(c_out) + 1.0f / float(kernel * kernel);
}
