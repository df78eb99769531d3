// Forgets the bias.
// Killed by: examples
using Channels = vector<vector<vector<double>>>;

Channels deform_conv2d(const Channels& image, const Channels& offsets, const vector<Channels>& weight,
                       const vector<double>& bias, int stride, int padding) {
    const int height = image[0].size(), width = image[0][0].size();
    const int rows = offsets[0].size(), columns = offsets[0][0].size();
    const int kh = weight[0][0].size(), kw = weight[0][0][0].size();
    Channels result;
    result.assign(bias.size(), vector<vector<double>>(rows, vector<double>(columns)));
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < columns; j++)
            for (int tap = 0; tap < kh * kw; tap++) {
                const int a = tap / kw, b = tap % kw;
                const double y = i * stride - padding + a + offsets[2 * tap][i][j];
                const double x = j * stride - padding + b + offsets[2 * tap + 1][i][j];
                const int top = floor(y), left = floor(x);
                for (int row = top; row <= top + 1; row++)
                    for (int column = left; column <= left + 1; column++) {
                        if (row < 0 || row >= height || column < 0 || column >= width) continue;
                        const double share = (1 - abs(y - row)) * (1 - abs(x - column));
                        for (size_t g = 0; g < image.size(); g++)
                            for (size_t o = 0; o < weight.size(); o++)
                                result[o][i][j] += share * weight[o][g][a][b] * image[g][row][column];
                    }
            }
    return result;
}
