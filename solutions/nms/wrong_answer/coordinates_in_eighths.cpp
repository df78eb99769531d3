// Turns the coordinates into whole numbers of eighths, so that all areas are exact. Not all coordinates are eighths.
// Killed by: hidden
vector<int> nms(vector<vector<double>> boxes, vector<double> scores, double iou_threshold) {
    vector<array<long long, 4>> eighths;
    for (const auto& box : boxes) {
        auto& row = eighths.emplace_back();
        for (int side = 0; side < 4; side++) row[side] = llround(box[side] * 8);
    }
    auto area = [](const auto& a) { return (a[2] - a[0]) * (a[3] - a[1]); };
    auto too_close = [&](const auto& a, const auto& b) {
        long long width = max(0LL, min(a[2], b[2]) - max(a[0], b[0]));
        long long height = max(0LL, min(a[3], b[3]) - max(a[1], b[1]));
        return width * height > iou_threshold * (area(a) + area(b) - width * height);
    };

    vector<int> order(boxes.size()), kept;
    iota(order.begin(), order.end(), 0);
    stable_sort(order.begin(), order.end(), [&](int i, int j) { return scores[i] > scores[j]; });
    for (int i : order) {
        if (none_of(kept.begin(), kept.end(), [&](int k) { return too_close(eighths[k], eighths[i]); })) kept.push_back(i);
    }
    return kept;
}
