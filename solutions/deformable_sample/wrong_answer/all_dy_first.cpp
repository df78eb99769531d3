// Takes the maps to be all dy first and then all dx.
// Killed by: examples
using Picture = vector<vector<double>>;

Picture deformable_sample(const Picture& image, const vector<Picture>& offsets, int kernel) {
    const int height = image.size(), width = image[0].size(), half = kernel / 2, n_taps = kernel * kernel;
    auto pixel = [&](int y, int x) { return y < 0 || y >= height || x < 0 || x >= width ? 0.0 : image[y][x]; };
    Picture rows;
    for (int i = 0; i < height; i++)
        for (int j = 0; j < width; j++) {
            vector<double> row;
            for (int tap = 0; tap < n_taps; tap++) {
                const double y = i + tap / kernel - half + offsets[tap][i][j];
                const double x = j + tap % kernel - half + offsets[n_taps + tap][i][j];
                const int top = floor(y), left = floor(x);
                const double below = y - top, right = x - left;
                const double upper = (1 - right) * pixel(top, left) + right * pixel(top, left + 1);
                const double lower = (1 - right) * pixel(top + 1, left) + right * pixel(top + 1, left + 1);
                row.push_back((1 - below) * upper + below * lower);
            }
            rows.push_back(row);
        }
    return rows;
}
