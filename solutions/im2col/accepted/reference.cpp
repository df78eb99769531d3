// The patches of an image as the rows of a matrix.
vector<vector<double>> im2col(const vector<vector<vector<double>>>& image, int kernel, int stride, int padding) {
    const int height = image[0].size(), width = image[0][0].size();
    vector<vector<double>> patches;
    for (int top = -padding; top + kernel <= height + padding; top += stride)
        for (int left = -padding; left + kernel <= width + padding; left += stride) {
            patches.emplace_back();
            for (auto& channel : image)
                for (int i = top; i < top + kernel; i++)
                    for (int j = left; j < left + kernel; j++) {
                        bool inside = 0 <= i && i < height && 0 <= j && j < width;
                        patches.back().push_back(inside ? channel[i][j] : 0.0);
                    }
        }
    return patches;
}
