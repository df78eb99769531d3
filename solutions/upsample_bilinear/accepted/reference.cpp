// A picture resized by linear interpolation between the centres of its pixels.
vector<vector<double>> upsample_bilinear(const vector<vector<double>>& image, int h, int w) {
    const int height = image.size(), width = image[0].size();
    auto place = [](int i, int size, int n) { return clamp((i + 0.5) * size / n - 0.5, 0.0, size - 1.0); };
    vector<vector<double>> result(h, vector<double>(w));
    for (int i = 0; i < h; i++)
        for (int j = 0; j < w; j++) {
            const double y = place(i, height, h), x = place(j, width, w);
            const int top = y, left = x, bottom = min(top + 1, height - 1), right = min(left + 1, width - 1);
            const double upper = image[top][left] + (x - left) * (image[top][right] - image[top][left]);
            const double lower = image[bottom][left] + (x - left) * (image[bottom][right] - image[bottom][left]);
            result[i][j] = upper + (y - top) * (lower - upper);
        }
    return result;
}
