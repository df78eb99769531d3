// Takes only whole windows in both modes.
// Killed by: examples
vector<vector<double>> avg_pool2d(const vector<vector<double>>& image, int kernel, int stride, bool) {
    vector<vector<double>> means;
    for (int top = 0; top + kernel <= (int)image.size(); top += stride) {
        means.emplace_back();
        for (int left = 0; left + kernel <= (int)image[0].size(); left += stride) {
            double sum = 0;
            for (int y = top; y < top + kernel; y++)
                for (int x = left; x < left + kernel; x++) sum += image[y][x];
            means.back().push_back(sum / (kernel * kernel));
        }
    }
    return means;
}
