// Leaves out the windows that stick out, unless there is no other.
// Killed by: examples
using Channels = vector<vector<vector<double>>>;
Channels resnet_vd_shortcut(const Channels& feature, const vector<vector<double>>& weight) {
    int height = feature[0].size(), width = feature[0][0].size();
    int rows = max(1, height / 2), columns = max(1, width / 2);
    Channels result(weight.size(), vector<vector<double>>(rows, vector<double>(columns)));
    for (size_t c = 0; c < feature.size(); c++)
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++) {
                double sum = 0;
                int n = 0;
                for (int y = 2 * i; y < min(2 * i + 2, height); y++)
                    for (int x = 2 * j; x < min(2 * j + 2, width); x++) sum += feature[c][y][x], n++;
                for (size_t o = 0; o < weight.size(); o++) result[o][i][j] += weight[o][c] * sum / n;
            }
    return result;
}
