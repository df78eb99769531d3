// Keeps the pixel of the largest absolute value.
// Killed by: examples
vector<vector<double>> max_pool2d(const vector<vector<double>>& image, int kernel, int stride) {
    vector<vector<double>> pooled;
    for (int top = 0; top + kernel <= (int)image.size(); top += stride) {
        pooled.emplace_back();
        for (int left = 0; left + kernel <= (int)image[0].size(); left += stride) {
            double largest = 0;
            for (int i = top; i < top + kernel; i++)
                for (int j = left; j < left + kernel; j++)
                    if (abs(image[i][j]) > abs(largest)) largest = image[i][j];
            pooled.back().push_back(largest);
        }
    }
    return pooled;
}
