// Writes sigmoid, its slope and tanh as quotients of exponentials, which are infinite for large x.
// Killed by: hidden
vector<double> activation_gradient(vector<double> x, string name) {
    for (double& v : x) {
        double e = exp(v), s = e / (1 + e), y = (e * e - 1) / (e * e + 1), a = e * e + 2 * e;
        if (name == "sigmoid") v = e / ((1 + e) * (1 + e));
        else if (name == "tanh") v = 1 - y * y;
        else if (name == "relu") v = v > 0;
        else if (name == "swish") v = s + v * s * (1 - s);
        else if (name == "hard_swish") v = v < -3 ? 0 : v > 3 ? 1 : (2 * v + 3) / 6;
        else v = a / (a + 2) + v * 4 * e * (e + 1) / ((a + 2) * (a + 2));
    }
    return x;
}
