// How many inputs write to each output of a transposed convolution in one dimension.
vector<int> transposed_overlap(int size, int kernel, int stride, int padding) {
    vector<int> counts((size - 1) * stride + kernel - 2 * padding);
    for (int i = 0; i < size; i++)
        for (int a = 0; a < kernel; a++) {
            const int cell = i * stride + a - padding;
            if (0 <= cell && cell < (int)counts.size()) counts[cell]++;
        }
    return counts;
}
