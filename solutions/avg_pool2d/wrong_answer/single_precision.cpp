// Adds up in single precision.
// Killed by: hidden
vector<vector<double>> avg_pool2d(const vector<vector<double>>& image, int kernel, int stride, bool ceil_mode) {
    int height = image.size(), width = image[0].size(), slack = ceil_mode ? stride - 1 : 0;
    vector<vector<double>> means;
    for (int top = 0; top < height && top <= height - kernel + slack; top += stride) {
        means.emplace_back();
        for (int left = 0; left < width && left <= width - kernel + slack; left += stride) {
            int bottom = min(height, top + kernel), right = min(width, left + kernel);
            float sum = 0;
            for (int y = top; y < bottom; y++)
                for (int x = left; x < right; x++) sum += float(image[y][x]);
            means.back().push_back(sum / ((bottom - top) * (right - left)));
        }
    }
    return means;
}
