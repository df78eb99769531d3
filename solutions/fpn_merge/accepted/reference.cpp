// A feature map plus a coarser one, enlarged to its size.
using Channels = vector<vector<vector<double>>>;

Channels fpn_merge(const Channels& top, Channels lateral) {
    const int h = top[0].size(), w = top[0][0].size(), height = lateral[0].size(), width = lateral[0][0].size();
    for (size_t c = 0; c < lateral.size(); c++)
        for (int i = 0; i < height; i++)
            for (int j = 0; j < width; j++) lateral[c][i][j] += top[c][i * h / height][j * w / width];
    return lateral;
}
