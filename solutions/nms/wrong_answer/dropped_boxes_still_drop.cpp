// Compares with every better box, also with those that are dropped themselves.
// Killed by: examples
double iou(const vector<double>& a, const vector<double>& b) {
    double w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]));
    double h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]));
    double both = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h;
    return both > 0 ? w * h / both : 0.0;
}

vector<int> nms(vector<vector<double>> boxes, vector<double> scores, double iou_threshold) {
    vector<int> order(boxes.size());
    iota(order.begin(), order.end(), 0);
    stable_sort(order.begin(), order.end(), [&](int a, int b) { return scores[a] > scores[b]; });

    vector<int> kept;
    for (size_t i = 0; i < order.size(); i++) {
        bool keep = true;
        for (size_t j = 0; j < i; j++) {
            if (iou(boxes[order[j]], boxes[order[i]]) > iou_threshold) keep = false;
        }
        if (keep) kept.push_back(order[i]);
    }
    return kept;
}
