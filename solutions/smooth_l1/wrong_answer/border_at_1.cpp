// Has the border between the pieces at 1.
// Killed by: examples
double smooth_l1(vector<double> pred, vector<double> target, double beta) {
    double total = 0;
    for (size_t i = 0; i < pred.size(); i++) {
        double d = fabs(pred[i] - target[i]);
        total += d < 1 ? d * d / (2 * beta) : d - beta / 2;
    }
    return total / pred.size();
}
