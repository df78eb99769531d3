// Drops without scaling what is kept.
// Killed by: examples
vector<vector<vector<double>>> dropblock(vector<vector<vector<double>>> feature, vector<vector<bool>> seeds, long long size) {
    for (auto& map : feature)
        for (size_t i = 0; i < seeds.size(); i++)
            for (size_t j = 0; j < seeds[i].size(); j++)
                if (seeds[i][j])
                    for (long long r = 0; r < size; r++)
                        for (long long c = 0; c < size; c++) map[i + r][j + c] = 0;
    return feature;
}
