// One formula for both pieces, summed from the back.
double smooth_l1(vector<double> pred, vector<double> target, double beta) {
    double total = 0;
    for (size_t i = pred.size(); i-- > 0;) {
        double d = fabs(pred[i] - target[i]), near = min(d, beta);
        total += near * (d - near / 2) / (beta * pred.size());
    }
    return total;
}
