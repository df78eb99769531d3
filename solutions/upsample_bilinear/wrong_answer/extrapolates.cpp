// Limits the indices, but not the fraction.
// Killed by: examples
vector<vector<double>> upsample_bilinear(const vector<vector<double>>& image, int h, int w) {
    int height = image.size(), width = image[0].size();
    vector<vector<double>> result(h, vector<double>(w));
    for (int i = 0; i < h; i++)
        for (int j = 0; j < w; j++) {
            double y = (i + 0.5) * height / h - 0.5, x = (j + 0.5) * width / w - 0.5;
            int top = clamp<int>(y, 0, max(0, height - 2)), left = clamp<int>(x, 0, max(0, width - 2));
            int bottom = min(top + 1, height - 1), right = min(left + 1, width - 1);
            double upper = image[top][left] + (x - left) * (image[top][right] - image[top][left]);
            double lower = image[bottom][left] + (x - left) * (image[bottom][right] - image[bottom][left]);
            result[i][j] = upper + (y - top) * (lower - upper);
        }
    return result;
}
