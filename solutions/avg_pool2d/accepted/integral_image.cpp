// Each sum is that of four corners of the integral image.
vector<vector<double>> avg_pool2d(vector<vector<double>> image, int kernel, int stride, bool ceil_mode) {
    int height = image.size(), width = image[0].size();
    vector<vector<double>> sums(height + 1, vector<double>(width + 1)), means;
    for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++) sums[y + 1][x + 1] = image[y][x] + sums[y][x + 1] + sums[y + 1][x] - sums[y][x];
    int slack = ceil_mode ? stride - 1 : 0;
    for (int top = 0; top < height && top <= height - kernel + slack; top += stride) {
        means.emplace_back();
        int bottom = min(height, top + kernel);
        for (int left = 0; left < width && left <= width - kernel + slack; left += stride) {
            int right = min(width, left + kernel);
            double sum = sums[bottom][right] - sums[top][right] - sums[bottom][left] + sums[top][left];
            means.back().push_back(sum / (bottom - top) / (right - left));
        }
    }
    return means;
}
