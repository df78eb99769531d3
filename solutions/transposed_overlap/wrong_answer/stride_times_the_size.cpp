// Believes that the output is stride times as long as the input.
// Killed by: examples
vector<int> transposed_overlap(int size, int kernel, int stride, int padding) {
    vector<int> counts(size * stride);
    for (int i = 0; i < size; i++)
        for (int a = 0; a < kernel; a++) {
            int cell = i * stride + a - padding;
            if (0 <= cell && cell < (int)counts.size()) counts[cell]++;
        }
    return counts;
}
