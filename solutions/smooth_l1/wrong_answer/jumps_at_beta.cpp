// Lowers the lines by 1/2 for every beta.
// Killed by: examples
double smooth_l1(vector<double> pred, vector<double> target, double beta) {
    double total = 0;
    for (size_t i = 0; i < pred.size(); i++) {
        double d = fabs(pred[i] - target[i]);
        total += d < beta ? d * d / (2 * beta) : d - 0.5;
    }
    return total / pred.size();
}
