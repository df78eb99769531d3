// Takes the number of dropped cells for size * size times the number of seeds.
// Killed by: hidden
vector<vector<vector<double>>> dropblock(vector<vector<vector<double>>> feature, vector<vector<bool>> seeds, long long size) {
    double all = feature[0].size() * feature[0][0].size(), kept = all;
    for (auto& row : seeds) kept -= count(row.begin(), row.end(), true) * size * size;
    for (auto& map : feature) {
        for (auto& row : map) for (double& cell : row) cell *= all / max(kept, 1.0);
        for (size_t i = 0; i < seeds.size(); i++)
            for (size_t j = 0; j < seeds[i].size(); j++)
                if (seeds[i][j])
                    for (long long r = 0; r < size; r++)
                        for (long long c = 0; c < size; c++) map[i + r][j + c] = 0;
    }
    return feature;
}
