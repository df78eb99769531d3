// Divides by the factor of enlargement, which is rounded.
// Killed by: hidden
vector<vector<double>> upsample_nearest(const vector<vector<double>>& image, int h, int w) {
    double down = 1 / (double(h) / image.size()), across = 1 / (double(w) / image[0].size());
    vector<vector<double>> result(h, vector<double>(w));
    for (int i = 0; i < h; i++)
        for (int j = 0; j < w; j++) result[i][j] = image[int(i * down)][int(j * across)];
    return result;
}
