// Clips the boxes to an image that is a million wide and high. Coordinates go a little further, and so do boxes.
// Killed by: hidden
vector<long long> nms(vector<vector<double>> boxes, const vector<double>& scores, double iou_threshold) {
    for (auto& box : boxes) {
        for (double& x : box) x = clamp(x, -1e6, 1e6);
    }
    auto area = [](const vector<double>& a) { return (a[2] - a[0]) * (a[3] - a[1]); };
    auto iou = [&](const vector<double>& a, const vector<double>& b) {
        double width = min(a[2], b[2]) - max(a[0], b[0]), height = min(a[3], b[3]) - max(a[1], b[1]);
        if (width <= 0 || height <= 0) return 0.0;
        return width * height / (area(a) + area(b) - width * height);
    };

    vector<long long> order(boxes.size()), kept;
    iota(order.begin(), order.end(), 0);
    stable_sort(order.begin(), order.end(), [&](int i, int j) { return scores[i] > scores[j]; });
    for (long long i : order) {
        bool dropped = false;
        for (long long k : kept) dropped = dropped || iou(boxes[k], boxes[i]) > iou_threshold;
        if (!dropped) kept.push_back(i);
    }
    return kept;
}
