// Keeps the jump in 32 bits, which eleven strides of 8 exceed.
// Killed by: hidden
long long receptive_field(vector<int> kernels, vector<int> strides) {
    long long field = 1;
    unsigned jump = 1;
    for (size_t i = 0; i < kernels.size(); i++) {
        field += (kernels[i] - 1) * jump;
        jump *= strides[i];
    }
    return field;
}
