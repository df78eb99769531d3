// Puts a frame of zeros around the result.
// Killed by: examples
using Channels = vector<vector<vector<double>>>;
Channels transposed_conv2d(const Channels& image, const vector<Channels>& weight, int stride, int padding) {
    int kernel = weight[0][0].size();
    int height = (int(image[0].size()) - 1) * stride + kernel + 2 * padding;
    int width = (int(image[0][0].size()) - 1) * stride + kernel + 2 * padding;
    Channels result(weight[0].size(), vector<vector<double>>(height, vector<double>(width)));
    for (size_t c = 0; c < image.size(); c++)
        for (size_t d = 0; d < result.size(); d++)
            for (int i = 0; i < (int)image[c].size(); i++)
                for (int j = 0; j < (int)image[c][i].size(); j++)
                    for (int a = 0; a < kernel; a++)
                        for (int b = 0; b < kernel; b++)
                            result[d][i * stride + a + padding][j * stride + b + padding] += image[c][i][j] * weight[c][d][a][b];
    return result;
}
