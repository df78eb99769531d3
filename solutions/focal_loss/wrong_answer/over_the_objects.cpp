// Divides by the number of objects, as the paper does.
// Killed by: examples
double focal_loss(vector<double> logits, vector<long long> labels, double alpha, double gamma) {
    double total = 0, n_objects = 0;
    for (size_t i = 0; i < logits.size(); i++) {
        double z = labels[i] ? logits[i] : -logits[i];
        double surprise = max(-z, 0.0) + log1p(exp(-fabs(z)));
        total += (labels[i] ? alpha : 1 - alpha) * pow(1 / (1 + exp(z)), gamma) * surprise;
        n_objects += labels[i];
    }
    return total / max(n_objects, 1.0);
}
