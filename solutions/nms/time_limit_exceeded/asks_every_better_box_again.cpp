// Right by definition, "kept unless a kept better box overlaps it too much", as a recursion without memory: along a
// chain of boxes that each overlap the three before them the number of calls grows exponentially.
// Killed by: hidden
struct Suppression {
    const vector<vector<double>>& boxes;
    double threshold;
    vector<int> order;

    double iou(int i, int j) const {
        auto &a = boxes[i], &b = boxes[j];
        double w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]));
        double h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]));
        double both = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h;
        return both > 0 ? w * h / both : 0.0;
    }

    bool kept(int rank) const {
        for (int better = 0; better < rank; better++) {
            if (iou(order[better], order[rank]) > threshold && kept(better)) return false;
        }
        return true;
    }
};

vector<int> nms(vector<vector<double>> boxes, vector<double> scores, double iou_threshold) {
    Suppression all{boxes, iou_threshold, {}};
    all.order.resize(boxes.size());
    iota(all.order.begin(), all.order.end(), 0);
    stable_sort(all.order.begin(), all.order.end(), [&](int a, int b) { return scores[a] > scores[b]; });

    vector<int> result;
    for (int rank = 0; rank < (int)boxes.size(); rank++) {
        if (all.kept(rank)) result.push_back(all.order[rank]);
    }
    return result;
}
