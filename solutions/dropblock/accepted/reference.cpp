// DropBlock, in place.
vector<vector<vector<double>>> dropblock(vector<vector<vector<double>>> feature, const vector<vector<bool>>& seeds, long long size) {
    size_t height = feature[0].size(), width = feature[0][0].size();
    vector<vector<int>> dropped(height, vector<int>(width));
    for (size_t i = 0; i < seeds.size(); i++)
        for (size_t j = 0; j < seeds[i].size(); j++)
            if (seeds[i][j])
                for (long long r = 0; r < size; r++)
                    for (long long c = 0; c < size; c++) dropped[i + r][j + c] = 1;
    double kept = height * width;
    for (auto& row : dropped) kept -= accumulate(row.begin(), row.end(), 0);
    for (auto& map : feature)
        for (size_t r = 0; r < height; r++)
            for (size_t c = 0; c < width; c++) map[r][c] = dropped[r][c] ? 0 : map[r][c] * height * width / kept;
    return feature;
}
