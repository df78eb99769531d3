// Counts areas in units of 1/64, as if sides were counted in eighths, and in 32 bits: a box of 5793 by 5793 is too large for them already.
// Killed by: hidden
uint32_t units(double width, double height) {
    return (uint32_t)(int64_t)(max(0.0, width) * max(0.0, height) * 64);
}

vector<int> nms(vector<vector<double>> boxes, vector<double> scores, double iouThreshold) {
    vector<int> order(boxes.size()), kept;
    iota(order.begin(), order.end(), 0);
    stable_sort(order.begin(), order.end(), [&](int i, int j) { return scores[i] > scores[j]; });
    for (int i : order) {
        const auto& a = boxes[i];
        bool dropped = any_of(kept.begin(), kept.end(), [&](int k) {
            const auto& b = boxes[k];
            uint32_t inter = units(min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1]));
            uint32_t both = units(a[2] - a[0], a[3] - a[1]) + units(b[2] - b[0], b[3] - b[1]) - inter;
            return both > 0 && (double)inter / both > iouThreshold;
        });
        if (!dropped) kept.push_back(i);
    }
    return kept;
}
