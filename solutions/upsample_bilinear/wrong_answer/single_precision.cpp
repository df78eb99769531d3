// Computes places and values in single precision.
// Killed by: hidden
vector<vector<double>> upsample_bilinear(const vector<vector<double>>& image, int h, int w) {
    int height = image.size(), width = image[0].size();
    auto place = [](int i, int size, int n) { return clamp((i + 0.5f) * (float(size) / n) - 0.5f, 0.0f, size - 1.0f); };
    vector<vector<double>> result(h, vector<double>(w));
    for (int i = 0; i < h; i++)
        for (int j = 0; j < w; j++) {
            float y = place(i, height, h), x = place(j, width, w);
            int top = y, left = x, bottom = min(top + 1, height - 1), right = min(left + 1, width - 1);
            float upper = float(image[top][left]) * (1 - (x - left)) + (x - left) * float(image[top][right]);
            float lower = float(image[bottom][left]) * (1 - (x - left)) + (x - left) * float(image[bottom][right]);
            result[i][j] = upper * (1 - (y - top)) + (y - top) * lower;
        }
    return result;
}
