// Maps the first cell to the first pixel and the last cell to the last one.
// Killed by: examples
vector<vector<double>> upsample_nearest(const vector<vector<double>>& image, int h, int w) {
    auto index = [](int i, int size, int n) { return n == 1 ? 0 : (int)lround(double(i) * (size - 1) / (n - 1)); };
    vector<vector<double>> result(h, vector<double>(w));
    for (int i = 0; i < h; i++)
        for (int j = 0; j < w; j++) result[i][j] = image[index(i, image.size(), h)][index(j, image[0].size(), w)];
    return result;
}
