// The mean of each window, of which those at the edge may stick out.
vector<vector<double>> avg_pool2d(const vector<vector<double>>& image, int kernel, int stride, bool ceil_mode) {
    const int height = image.size(), width = image[0].size();
    auto count = [&](int size) {
        int n = (size - kernel + (ceil_mode ? stride - 1 : 0)) / stride + 1;
        return (n - 1) * stride >= size ? n - 1 : n;
    };
    vector<vector<double>> means(count(height), vector<double>(count(width)));
    for (int i = 0; i < (int)means.size(); i++)
        for (int j = 0; j < (int)means[i].size(); j++) {
            const int bottom = min(i * stride + kernel, height), right = min(j * stride + kernel, width);
            double sum = 0;
            for (int y = i * stride; y < bottom; y++)
                for (int x = j * stride; x < right; x++) sum += image[y][x];
            means[i][j] = sum / ((bottom - i * stride) * (right - j * stride));
        }
    return means;
}
