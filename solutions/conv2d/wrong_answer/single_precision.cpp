// Sums in single precision, which has nothing left where large products cancel.
// Killed by: hidden
using Channels = vector<vector<vector<double>>>;
Channels conv2d(const Channels& image, const vector<Channels>& weight, const vector<double>& bias, int stride, int padding, int groups) {
    int height = image[0].size(), width = image[0][0].size(), outputs = weight.size();
    int seen = weight[0].size(), kh = weight[0][0].size(), kw = weight[0][0][0].size();
    int rows = (height + 2 * padding - kh) / stride + 1, columns = (width + 2 * padding - kw) / stride + 1;
    Channels result(outputs, vector<vector<double>>(rows, vector<double>(columns)));
    for (int o = 0; o < outputs; o++)
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++) {
                float sum = bias[o];
                for (int g = 0; g < seen; g++)
                    for (int a = 0; a < kh; a++)
                        for (int b = 0; b < kw; b++) {
                            int y = i * stride + a - padding, x = j * stride + b - padding;
                            if (y < 0 || y >= height || x < 0 || x >= width) continue;
                            sum += float(weight[o][g][a][b]) * float(image[o / (outputs / groups) * seen + g][y][x]);
                        }
                result[o][i][j] = sum;
            }
    return result;
}
