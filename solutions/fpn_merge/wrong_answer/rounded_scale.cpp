// Multiplies by 1 / H, which is rounded.
// Killed by: hidden
using Channels = vector<vector<vector<double>>>;
Channels fpn_merge(const Channels& top, Channels lateral) {
    double down = 1.0 / lateral[0].size(), across = 1.0 / lateral[0][0].size();
    for (size_t c = 0; c < lateral.size(); c++)
        for (size_t i = 0; i < lateral[c].size(); i++)
            for (size_t j = 0; j < lateral[c][i].size(); j++)
                lateral[c][i][j] += top[c][int(i * down * top[c].size())][int(j * across * top[c][0].size())];
    return lateral;
}
