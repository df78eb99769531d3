// Compares in single precision, which changes a maximum by a ten millionth at most.
vector<double> spp(const vector<vector<vector<double>>>& feature, const vector<int>& levels) {
    int height = feature[0].size(), width = feature[0][0].size();
    vector<double> pooled;
    for (int n : levels)
        for (auto& channel : feature)
            for (int bin = 0; bin < n * n; bin++) {
                int i = bin / n, j = bin % n;
                float largest = -1e9;
                for (int y = 0; y < height; y++)
                    for (int x = 0; x < width; x++) {
                        bool inside = (y + 1) * n > i * height && y * n < (i + 1) * height && (x + 1) * n > j * width && x * n < (j + 1) * width;
                        if (inside) largest = max(largest, float(channel[y][x]));
                    }
                pooled.push_back(largest);
            }
    return pooled;
}
