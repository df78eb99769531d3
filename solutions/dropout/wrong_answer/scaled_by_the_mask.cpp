// Scales by the share of the mask that is true.
// Killed by: examples
vector<double> dropout(vector<double> x, vector<bool> keep, double p, bool training) {
    double kept = count(keep.begin(), keep.end(), true);
    for (size_t i = 0; training && i < x.size(); i++) x[i] = keep[i] ? x[i] * x.size() / kept : 0;
    return x;
}
