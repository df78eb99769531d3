// Reads each patch column by column.
// Killed by: examples
vector<vector<double>> im2col(const vector<vector<vector<double>>>& image, int kernel, int stride, int padding) {
    int height = image[0].size(), width = image[0][0].size();
    vector<vector<double>> patches;
    for (int top = -padding; top + kernel <= height + padding; top += stride)
        for (int left = -padding; left + kernel <= width + padding; left += stride) {
            patches.emplace_back();
            for (auto& channel : image)
                for (int j = left; j < left + kernel; j++)
                    for (int i = top; i < top + kernel; i++)
                        patches.back().push_back(0 <= i && i < height && 0 <= j && j < width ? channel[i][j] : 0.0);
        }
    return patches;
}
