// Lets the stride of a layer widen its own field.
// Killed by: examples
long long receptive_field(const vector<long long>& kernels, const vector<long long>& strides) {
    long long field = 1, jump = 1;
    for (size_t i = 0; i < kernels.size(); i++) {
        jump *= strides[i];
        field += (kernels[i] - 1) * jump;
    }
    return field;
}
