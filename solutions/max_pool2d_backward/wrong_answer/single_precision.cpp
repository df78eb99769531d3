// Compares and adds in single precision.
// Killed by: hidden
vector<vector<double>> max_pool2d_backward(const vector<vector<double>>& image, const vector<vector<double>>& grad_out, int kernel, int stride) {
    vector<vector<double>> result(image.size(), vector<double>(image[0].size()));
    for (int i = 0; i < (int)grad_out.size(); i++)
        for (int j = 0; j < (int)grad_out[i].size(); j++) {
            int row = i * stride, column = j * stride;
            for (int y = i * stride; y < i * stride + kernel; y++)
                for (int x = j * stride; x < j * stride + kernel; x++)
                    if (float(image[y][x]) > float(image[row][column])) row = y, column = x;
            result[row][column] = float(result[row][column]) + float(grad_out[i][j]);
        }
    return result;
}
