// Believes that the output is stride times as large as the input.
// Killed by: examples
using Channels = vector<vector<vector<double>>>;
Channels transposed_conv2d(const Channels& image, const vector<Channels>& weight, int stride, int padding) {
    int kernel = weight[0][0].size(), height = image[0].size() * stride, width = image[0][0].size() * stride;
    Channels result(weight[0].size(), vector<vector<double>>(height, vector<double>(width)));
    for (size_t c = 0; c < image.size(); c++)
        for (size_t d = 0; d < result.size(); d++)
            for (int i = 0; i < (int)image[c].size(); i++)
                for (int j = 0; j < (int)image[c][i].size(); j++)
                    for (int a = 0; a < kernel; a++)
                        for (int b = 0; b < kernel; b++) {
                            int y = i * stride + a - padding, x = j * stride + b - padding;
                            if (0 <= y && y < height && 0 <= x && x < width)
                                result[d][y][x] += image[c][i][j] * weight[c][d][a][b];
                        }
    return result;
}
