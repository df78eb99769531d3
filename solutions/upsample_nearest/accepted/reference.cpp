// A picture resized by copying pixels.
vector<vector<double>> upsample_nearest(const vector<vector<double>>& image, int h, int w) {
    const int height = image.size(), width = image[0].size();
    vector<vector<double>> result(h, vector<double>(w));
    for (int i = 0; i < h; i++)
        for (int j = 0; j < w; j++) result[i][j] = image[i * height / h][j * width / w];
    return result;
}
