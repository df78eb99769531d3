// Copies through single precision.
vector<vector<double>> im2col(vector<vector<vector<double>>> image, int kernel, int stride, int padding) {
    int rows = (image[0].size() + 2 * padding - kernel) / stride + 1;
    int columns = (image[0][0].size() + 2 * padding - kernel) / stride + 1;
    vector<vector<double>> result(rows * columns, vector<double>(image.size() * kernel * kernel));
    for (size_t c = 0; c < image.size(); c++)
        for (int y = 0; y < (int)image[0].size(); y++)
            for (int x = 0; x < (int)image[0][0].size(); x++)
                for (int a = 0; a < kernel; a++)
                    for (int b = 0; b < kernel; b++) {
                        int top = y + padding - a, left = x + padding - b;
                        if (top < 0 || left < 0 || top % stride || left % stride) continue;
                        if (top / stride >= rows || left / stride >= columns) continue;
                        result[top / stride * columns + left / stride][(c * kernel + a) * kernel + b] = (float)image[c][y][x];
                    }
    return result;
}
