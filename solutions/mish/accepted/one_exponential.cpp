// Without a logarithm: with u = e^x, the gate is u(u + 2) / (u(u + 2) + 2).
vector<double> mish(vector<double> x) {
    for (double& value : x) {
        double small = exp(-fabs(value));
        if (value < 0) value *= small * (small + 2) / (small * (small + 2) + 2);
        else value *= (1 + 2 * small) / (1 + 2 * small + 2 * small * small);
    }
    return x;
}
