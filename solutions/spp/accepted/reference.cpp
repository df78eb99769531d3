// The maxima of the bins of several grids, laid over a feature map of any size.
vector<double> spp(const vector<vector<vector<double>>>& feature, const vector<int>& levels) {
    const int height = feature[0].size(), width = feature[0][0].size();
    vector<double> pooled;
    for (int n : levels)
        for (auto& channel : feature)
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++) {
                    const int top = i * height / n, bottom = ((i + 1) * height + n - 1) / n;
                    const int left = j * width / n, right = ((j + 1) * width + n - 1) / n;
                    double largest = channel[top][left];
                    for (int y = top; y < bottom; y++)
                        for (int x = left; x < right; x++) largest = max(largest, channel[y][x]);
                    pooled.push_back(largest);
                }
    return pooled;
}
