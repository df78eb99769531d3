// In single precision.
vector<double> dropout(vector<double> x, vector<bool> keep, double p, bool training) {
    if (!training) return x;
    float scale = float(1 / (1 - p));
    for (size_t i = 0; i < x.size(); i++) x[i] = float(x[i]) * scale * float(keep[i]);
    return x;
}
