// The receptive field of a chain of layers, from the last layer back: r outputs need (r - 1) * stride + kernel inputs.
long long receptive_field(const vector<long long>& kernels, const vector<long long>& strides) {
    long long field = 1;
    for (size_t layer = kernels.size(); layer-- > 0;) field = (field - 1) * strides[layer] + kernels[layer];
    return field;
}
