// Greedy non-maximum suppression.

double area(const vector<double>& a) {
    return (a[2] - a[0]) * (a[3] - a[1]);
}

// Intersection over union of two boxes {x1, y1, x2, y2}; 0 when the union has no area.
double iou(const vector<double>& a, const vector<double>& b) {
    // Without the clamps, two boxes apart in both directions would have a positive product.
    double width = max(0.0, min(a[2], b[2]) - max(a[0], b[0]));
    double height = max(0.0, min(a[3], b[3]) - max(a[1], b[1]));
    double intersection = width * height;
    double both = area(a) + area(b) - intersection;
    return both > 0 ? intersection / both : 0.0;
}

// The indices of the kept boxes, best score first.
//
// Going through the boxes from the best score down, a box is kept unless one that was kept before overlaps it by
// more than the threshold. Only kept boxes are compared with: a dropped box drops nothing. O(n * kept) comparisons.
vector<long long> nms(const vector<vector<double>>& boxes, const vector<double>& scores, double iou_threshold) {
    vector<long long> best_first(boxes.size());
    iota(best_first.begin(), best_first.end(), 0);
    // Stable, so equal scores stay in the order of their indices.
    stable_sort(best_first.begin(), best_first.end(),
                [&](long long a, long long b) { return scores[a] > scores[b]; });

    vector<long long> kept;
    for (long long candidate : best_first) {
        bool dropped = any_of(kept.begin(), kept.end(), [&](long long better) {
            return iou(boxes[better], boxes[candidate]) > iou_threshold;
        });
        if (!dropped) kept.push_back(candidate);
    }
    return kept;
}
