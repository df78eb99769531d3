// Sums in single precision, which has nothing left where large products cancel.
// Killed by: hidden
using Video = vector<vector<vector<vector<double>>>>;

Video conv3d(const Video& video, const vector<Video>& weight, const vector<double>& bias, int stride, int padding) {
    const int frames = video[0].size(), height = video[0][0].size(), width = video[0][0][0].size();
    const int kt = weight[0][0].size(), kh = weight[0][0][0].size(), kw = weight[0][0][0][0].size();
    auto positions = [&](int size, int kernel) { return (size + 2 * padding - kernel) / stride + 1; };
    vector<vector<double>> blank(positions(height, kh), vector<double>(positions(width, kw)));
    Video result(weight.size(), vector<vector<vector<double>>>(positions(frames, kt), blank));
    for (size_t o = 0; o < weight.size(); o++)
        for (size_t t = 0; t < result[o].size(); t++)
            for (size_t i = 0; i < blank.size(); i++)
                for (size_t j = 0; j < blank[0].size(); j++) {
                    float sum = bias[o];
                    for (size_t g = 0; g < video.size(); g++) {
                        for (int c = 0; c < kt; c++)
                            for (int a = 0; a < kh; a++)
                                for (int b = 0; b < kw; b++) {
                                    const int z = int(t) * stride + c - padding;
                                    const int y = int(i) * stride + a - padding, x = int(j) * stride + b - padding;
                                    if (z < 0 || z >= frames || y < 0 || y >= height || x < 0 || x >= width) continue;
                                    sum += float(weight[o][g][c][a][b]) * float(video[g][z][y][x]);
                                }
                    }
                    result[o][t][i][j] = sum;
                }
    return result;
}
