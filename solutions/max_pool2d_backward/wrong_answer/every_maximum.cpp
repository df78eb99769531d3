// Gives each pixel that equals the maximum the whole gradient.
// Killed by: examples
vector<vector<double>> max_pool2d_backward(const vector<vector<double>>& image, const vector<vector<double>>& grad_out, int kernel, int stride) {
    vector<vector<double>> result(image.size(), vector<double>(image[0].size()));
    for (int i = 0; i < (int)grad_out.size(); i++)
        for (int j = 0; j < (int)grad_out[i].size(); j++) {
            double largest = image[i * stride][j * stride];
            for (int y = i * stride; y < i * stride + kernel; y++)
                for (int x = j * stride; x < j * stride + kernel; x++) largest = max(largest, image[y][x]);
            for (int y = i * stride; y < i * stride + kernel; y++)
                for (int x = j * stride; x < j * stride + kernel; x++)
                    if (image[y][x] == largest) result[y][x] += grad_out[i][j];
        }
    return result;
}
