// Average pooling that halves the size, then a mixture of the channels at each place.
using Channels = vector<vector<vector<double>>>;

Channels resnet_vd_shortcut(const Channels& feature, const vector<vector<double>>& weight) {
    const int height = feature[0].size(), width = feature[0][0].size();
    Channels result(weight.size(), vector<vector<double>>((height + 1) / 2, vector<double>((width + 1) / 2)));
    for (size_t c = 0; c < feature.size(); c++)
        for (int i = 0; i < (height + 1) / 2; i++)
            for (int j = 0; j < (width + 1) / 2; j++) {
                double sum = 0;
                int n = 0;
                for (int y = 2 * i; y < min(2 * i + 2, height); y++)
                    for (int x = 2 * j; x < min(2 * j + 2, width); x++) sum += feature[c][y][x], n++;
                for (size_t o = 0; o < weight.size(); o++) result[o][i][j] += weight[o][c] * sum / n;
            }
    return result;
}
