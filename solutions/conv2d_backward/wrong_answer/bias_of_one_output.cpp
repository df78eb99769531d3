// Gives all biases the sum of the first output channel.
// Killed by: hidden
using Channels = vector<vector<vector<double>>>;
tuple<Channels, vector<Channels>, vector<double>> conv2d_backward(const Channels& image, const vector<Channels>& weight, const Channels& grad_out, int stride, int padding) {
    int height = image[0].size(), width = image[0][0].size(), outputs = weight.size(), inputs = image.size();
    int kh = weight[0][0].size(), kw = weight[0][0][0].size();
    Channels by_image(inputs, vector<vector<double>>(height, vector<double>(width)));
    vector<Channels> by_weight(outputs, Channels(inputs, vector<vector<double>>(kh, vector<double>(kw))));
    double sum = 0;
    for (auto& row : grad_out[0]) for (double gradient : row) sum += gradient;
    for (int o = 0; o < outputs; o++)
        for (int i = 0; i < (int)grad_out[o].size(); i++)
            for (int j = 0; j < (int)grad_out[o][i].size(); j++)
                for (int c = 0; c < inputs; c++)
                    for (int a = 0; a < kh; a++)
                        for (int b = 0; b < kw; b++) {
                            int y = i * stride + a - padding, x = j * stride + b - padding;
                            if (y < 0 || y >= height || x < 0 || x >= width) continue;
                            by_image[c][y][x] += grad_out[o][i][j] * weight[o][c][a][b];
                            by_weight[o][c][a][b] += grad_out[o][i][j] * image[c][y][x];
                        }
    return {by_image, by_weight, vector<double>(outputs, sum)};
}
