// Returns the sum without a ReLU.
// Killed by: examples
using Channels = vector<vector<vector<double>>>;
Channels convolved(Channels added, const Channels& image, const vector<Channels>& weight, bool relu) {
    int height = image[0].size(), width = image[0][0].size();
    for (size_t o = 0; o < weight.size(); o++)
        for (int i = 0; i < height; i++)
            for (int j = 0; j < width; j++) {
                double& cell = added[o][i][j];
                for (size_t c = 0; c < image.size(); c++)
                    for (int y = max(0, i - 1); y < min(height, i + 2); y++)
                        for (int x = max(0, j - 1); x < min(width, j + 2); x++)
                            cell += weight[o][c][y - i + 1][x - j + 1] * image[c][y][x];
                if (relu) cell = max(cell, 0.0);
            }
    return added;
}
Channels residual_block(const Channels& image, const vector<Channels>& weight1, const vector<Channels>& weight2) {
    Channels zeros(image.size(), vector<vector<double>>(image[0].size(), vector<double>(image[0][0].size())));
    return convolved(image, convolved(zeros, image, weight1, true), weight2, false);
}
