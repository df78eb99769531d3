// A class with a camel-case alias, 32-bit indices and arguments by mutable reference, as LeetCode writes C++. Takes
// the boxes from a heap and never sorts. With an empty union 0/0 is NaN, and NaN > threshold is false: kept, as it
// must be.
class Solution {
public:
    vector<int> nonMaxSuppression(vector<vector<double>>& boxes, vector<double>& scores, double iouThreshold) {
        auto worse = [&](int a, int b) { return scores[a] != scores[b] ? scores[a] < scores[b] : a > b; };
        priority_queue<int, vector<int>, decltype(worse)> queue(worse);
        for (int i = 0; i < (int)boxes.size(); i++) queue.push(i);

        vector<int> kept;
        for (; !queue.empty(); queue.pop()) {
            int candidate = queue.top();
            bool keep = true;
            for (int other : kept) {
                if (overlap(boxes[other], boxes[candidate]) > iouThreshold) {
                    keep = false;
                    break;
                }
            }
            if (keep) kept.push_back(candidate);
        }
        return kept;
    }

private:
    static double overlap(const vector<double>& a, const vector<double>& b) {
        double w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]));
        double h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]));
        return w * h / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h);
    }
};
