// Keeps a box only if `overlap <= threshold`. Two empty boxes give 0/0, which is NaN, and no comparison with NaN
// holds: the second one is dropped.
// Killed by: hidden
vector<int> nms(vector<vector<double>>& boxes, vector<double>& scores, double iou_threshold) {
    vector<int> order(boxes.size()), kept;
    iota(order.begin(), order.end(), 0);
    stable_sort(order.begin(), order.end(), [&](int a, int b) { return scores[a] > scores[b]; });
    for (int i : order) {
        bool keep = true;
        for (int k : kept) {
            auto &a = boxes[k], &b = boxes[i];
            double w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]));
            double h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]));
            double both = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h;
            keep = keep && w * h / both <= iou_threshold;
        }
        if (keep) kept.push_back(i);
    }
    return kept;
}
