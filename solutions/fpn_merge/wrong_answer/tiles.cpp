// Repeats the coarse map as a whole.
// Killed by: examples
using Channels = vector<vector<vector<double>>>;
Channels fpn_merge(const Channels& top, Channels lateral) {
    for (size_t c = 0; c < lateral.size(); c++)
        for (size_t i = 0; i < lateral[c].size(); i++)
            for (size_t j = 0; j < lateral[c][i].size(); j++)
                lateral[c][i][j] += top[c][i % top[c].size()][j % top[c][0].size()];
    return lateral;
}
