// Takes the levels from the coarsest to the finest, whatever their order.
// Killed by: examples
vector<double> spp(const vector<vector<vector<double>>>& feature, vector<int> levels) {
    int height = feature[0].size(), width = feature[0][0].size();
    vector<double> pooled;
    sort(levels.begin(), levels.end());
    for (int n : levels)
        for (auto& channel : feature)
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++) {
                    double largest = -1e9;
                    for (int y = i * height / n; y < ((i + 1) * height + n - 1) / n; y++)
                        for (int x = j * width / n; x < ((j + 1) * width + n - 1) / n; x++) largest = max(largest, channel[y][x]);
                    pooled.push_back(largest);
                }
    return pooled;
}
