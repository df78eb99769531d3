// The mean smooth L1 loss.
double smooth_l1(const vector<double>& pred, const vector<double>& target, double beta) {
    double total = 0;
    for (size_t i = 0; i < pred.size(); i++) {
        double d = fabs(pred[i] - target[i]);
        total += d < beta ? d * d / (2 * beta) : d - beta / 2;
    }
    return total / pred.size();
}
