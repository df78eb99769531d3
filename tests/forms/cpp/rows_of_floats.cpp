// Form: Rows of floats, a list of floats and a float are passed.
// Problem: nms
// Verdict: accepted

class Solution {
public:
    vector<int> nms(vector<vector<double>>& boxes, vector<double>& scores, double threshold) {
        vector<int> order(boxes.size()), kept;
        iota(order.begin(), order.end(), 0);
        stable_sort(order.begin(), order.end(), [&](int a, int b) { return scores[a] > scores[b]; });
        auto area = [](const vector<double>& b) { return (b[2] - b[0]) * (b[3] - b[1]); };
        for (int i : order) {
            bool is_kept = true;
            for (int k : kept) {
                const auto &a = boxes[k], &b = boxes[i];
                double width = max(0.0, min(a[2], b[2]) - max(a[0], b[0]));
                double common = width * max(0.0, min(a[3], b[3]) - max(a[1], b[1]));
                double joined = area(a) + area(b) - common;
                if (joined > 0 && common / joined > threshold) is_kept = false;
            }
            if (is_kept) kept.push_back(i);
        }
        return kept;
    }
};
