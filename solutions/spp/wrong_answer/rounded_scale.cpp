// Multiplies by 1 / n, which is rounded, before it rounds up.
// Killed by: hidden
vector<double> spp(const vector<vector<vector<double>>>& feature, const vector<int>& levels) {
    int height = feature[0].size(), width = feature[0][0].size();
    vector<double> pooled;
    for (int n : levels)
        for (auto& channel : feature)
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++) {
                    double largest = -1e9;
                    int bottom = min<int>(height, ceil((i + 1) * (1.0 / n) * height));
                    int right = min<int>(width, ceil((j + 1) * (1.0 / n) * width));
                    for (int y = i * height / n; y < bottom; y++)
                        for (int x = j * width / n; x < right; x++) largest = max(largest, channel[y][x]);
                    pooled.push_back(largest);
                }
    return pooled;
}
