// Goes through the layers from the last to the first.
// Killed by: examples
tuple<int, int> feature_map_size(int h, int w, vector<vector<int>> layers) {
    reverse(layers.begin(), layers.end());
    for (auto& layer : layers) {
        h = (h + 2 * layer[4] - layer[0]) / layer[2] + 1;
        w = (w + 2 * layer[5] - layer[1]) / layer[3] + 1;
    }
    return {h, w};
}
