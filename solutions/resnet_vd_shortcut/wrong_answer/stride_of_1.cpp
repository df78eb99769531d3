// Pools with windows that overlap.
// Killed by: examples
using Channels = vector<vector<vector<double>>>;
Channels resnet_vd_shortcut(const Channels& feature, const vector<vector<double>>& weight) {
    int height = feature[0].size(), width = feature[0][0].size();
    Channels result(weight.size(), vector<vector<double>>(height, vector<double>(width)));
    for (size_t c = 0; c < feature.size(); c++)
        for (int i = 0; i < height; i++)
            for (int j = 0; j < width; j++) {
                double sum = 0;
                int n = 0;
                for (int y = i; y < min(i + 2, height); y++)
                    for (int x = j; x < min(j + 2, width); x++) sum += feature[c][y][x], n++;
                for (size_t o = 0; o < weight.size(); o++) result[o][i][j] += weight[o][c] * sum / n;
            }
    return result;
}
