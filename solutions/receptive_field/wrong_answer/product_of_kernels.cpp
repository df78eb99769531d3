// Multiplies the kernels.
// Killed by: examples
long long receptive_field(vector<long long> kernels, vector<long long> strides) {
    long long field = 1;
    for (long long kernel : kernels) field *= kernel;
    return field;
}
