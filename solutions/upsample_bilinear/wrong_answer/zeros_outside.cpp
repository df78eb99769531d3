// Counts pixels outside as 0.
// Killed by: examples
vector<vector<double>> upsample_bilinear(const vector<vector<double>>& image, int h, int w) {
    int height = image.size(), width = image[0].size();
    auto pixel = [&](int y, int x) { return 0 <= y && y < height && 0 <= x && x < width ? image[y][x] : 0.0; };
    vector<vector<double>> result(h, vector<double>(w));
    for (int i = 0; i < h; i++)
        for (int j = 0; j < w; j++) {
            double y = (i + 0.5) * height / h - 0.5, x = (j + 0.5) * width / w - 0.5;
            int top = floor(y), left = floor(x);
            double upper = pixel(top, left) + (x - left) * (pixel(top, left + 1) - pixel(top, left));
            double lower = pixel(top + 1, left) + (x - left) * (pixel(top + 1, left + 1) - pixel(top + 1, left));
            result[i][j] = upper + (y - top) * (lower - upper);
        }
    return result;
}
