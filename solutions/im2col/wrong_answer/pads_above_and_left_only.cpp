// Pads above and to the left, but not below and to the right.
// Killed by: examples
vector<vector<double>> im2col(const vector<vector<vector<double>>>& image, int kernel, int stride, int padding) {
    int height = image[0].size(), width = image[0][0].size();
    vector<vector<double>> patches;
    for (int top = -padding; top + kernel <= height; top += stride)
        for (int left = -padding; left + kernel <= width; left += stride) {
            patches.emplace_back();
            for (auto& channel : image)
                for (int i = top; i < top + kernel; i++)
                    for (int j = left; j < left + kernel; j++)
                        patches.back().push_back(0 <= i && 0 <= j ? channel[i][j] : 0.0);
        }
    return patches;
}
