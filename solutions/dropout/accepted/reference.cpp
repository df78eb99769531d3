// Inverted dropout, in place.
vector<double> dropout(vector<double> x, const vector<bool>& keep, double p, bool training) {
    for (size_t i = 0; training && i < x.size(); i++) x[i] = keep[i] ? x[i] / (1 - p) : 0;
    return x;
}
