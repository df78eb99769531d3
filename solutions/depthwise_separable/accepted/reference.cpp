// A kernel for each channel, then a mixture of the channels at each place.
using Channels = vector<vector<vector<double>>>;

Channels depthwise_separable(const Channels& image, const Channels& depthwise, const vector<vector<double>>& pointwise) {
    const int inputs = image.size(), outputs = pointwise.size(), size = depthwise[0].size();
    const int rows = image[0].size() - size + 1, columns = image[0][0].size() - size + 1;
    Channels result(outputs, vector<vector<double>>(rows, vector<double>(columns)));
    for (int c = 0; c < inputs; c++)
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++) {
                double filtered = 0;
                for (int a = 0; a < size; a++)
                    for (int b = 0; b < size; b++) filtered += depthwise[c][a][b] * image[c][i + a][j + b];
                for (int o = 0; o < outputs; o++) result[o][i][j] += pointwise[o][c] * filtered;
            }
    return result;
}
