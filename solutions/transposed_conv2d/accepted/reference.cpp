// A transposed convolution, as it is defined.
using Channels = vector<vector<vector<double>>>;

Channels transposed_conv2d(const Channels& image, const vector<Channels>& weight, int stride, int padding) {
    const int kernel = weight[0][0].size();
    const int height = (int(image[0].size()) - 1) * stride + kernel - 2 * padding;
    const int width = (int(image[0][0].size()) - 1) * stride + kernel - 2 * padding;
    Channels result(weight[0].size(), vector<vector<double>>(height, vector<double>(width)));
    for (size_t c = 0; c < image.size(); c++)
        for (size_t d = 0; d < result.size(); d++)
            for (int i = 0; i < (int)image[c].size(); i++)
                for (int j = 0; j < (int)image[c][i].size(); j++)
                    for (int a = 0; a < kernel; a++)
                        for (int b = 0; b < kernel; b++) {
                            const int y = i * stride + a - padding, x = j * stride + b - padding;
                            if (0 <= y && y < height && 0 <= x && x < width)
                                result[d][y][x] += image[c][i][j] * weight[c][d][a][b];
                        }
    return result;
}
