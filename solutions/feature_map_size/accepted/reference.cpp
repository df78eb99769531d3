// The height and the width of a feature map behind layers that treat them differently.
tuple<int, int> feature_map_size(int h, int w, const vector<vector<int>>& layers) {
    for (auto& layer : layers) {
        h = (h + 2 * layer[4] - layer[0]) / layer[2] + 1;
        w = (w + 2 * layer[5] - layer[1]) / layer[3] + 1;
    }
    return {h, w};
}
