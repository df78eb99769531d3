// Divides integers before anything is a double.
// Killed by: examples
double separable_conv_ratio(long long c_in, long long c_out, long long kernel) {
    return (kernel * kernel * c_in + c_in * c_out) / (kernel * kernel * c_in * c_out);
}
