// The derivative of an activation at each input.
double slope(double x, const string& name) {
    double s = 1 / (1 + exp(-x));
    if (name == "sigmoid") return s * (1 - s);
    if (name == "tanh") return 1 - tanh(x) * tanh(x);
    if (name == "relu") return x > 0 ? 1 : 0;
    if (name == "swish") return s + x * s * (1 - s);
    if (name == "hard_swish") return x < -3 ? 0 : x > 3 ? 1 : x / 3 + 0.5;
    double gate = tanh(log1p(exp(x)));
    return gate + x * (1 - gate * gate) * s;
}

vector<double> activation_gradient(vector<double> x, string name) {
    for (double& v : x) v = slope(v, name);
    return x;
}
