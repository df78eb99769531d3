// Moves the window by its own size, whatever the stride.
// Killed by: examples
vector<vector<double>> avg_pool2d(const vector<vector<double>>& image, int kernel, int, bool ceil_mode) {
    int height = image.size(), width = image[0].size();
    vector<vector<double>> means;
    for (int top = 0; ceil_mode ? top < height : top + kernel <= height; top += kernel) {
        means.emplace_back();
        for (int left = 0; ceil_mode ? left < width : left + kernel <= width; left += kernel) {
            int bottom = min(height, top + kernel), right = min(width, left + kernel);
            double sum = 0;
            for (int y = top; y < bottom; y++)
                for (int x = left; x < right; x++) sum += image[y][x];
            means.back().push_back(sum / ((bottom - top) * (right - left)));
        }
    }
    return means;
}
