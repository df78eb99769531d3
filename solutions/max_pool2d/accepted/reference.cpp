// The largest pixel of each whole window.
vector<vector<double>> max_pool2d(const vector<vector<double>>& image, int kernel, int stride) {
    const int height = image.size(), width = image[0].size();
    vector<vector<double>> pooled;
    for (int top = 0; top + kernel <= height; top += stride) {
        pooled.emplace_back();
        for (int left = 0; left + kernel <= width; left += stride) {
            double largest = image[top][left];
            for (int i = top; i < top + kernel; i++)
                largest = max(largest, *max_element(image[i].begin() + left, image[i].begin() + left + kernel));
            pooled.back().push_back(largest);
        }
    }
    return pooled;
}
