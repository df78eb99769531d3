// Uses the vertical stride for both directions.
// Killed by: examples
tuple<int, int> feature_map_size(int h, int w, const vector<vector<int>>& layers) {
    for (auto& layer : layers) {
        h = (h + 2 * layer[4] - layer[0]) / layer[2] + 1;
        w = (w + 2 * layer[5] - layer[1]) / layer[2] + 1;
    }
    return {h, w};
}
