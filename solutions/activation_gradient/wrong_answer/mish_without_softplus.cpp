// Takes tanh(x) for the gate of mish.
// Killed by: examples
vector<double> activation_gradient(vector<double> x, string name) {
    for (double& v : x) {
        double s = 1 / (1 + exp(-v)), y = tanh(v);
        if (name == "sigmoid") v = s * (1 - s);
        else if (name == "tanh") v = 1 - y * y;
        else if (name == "relu") v = v > 0;
        else if (name == "swish") v = s + v * s * (1 - s);
        else if (name == "hard_swish") v = v < -3 ? 0 : v > 3 ? 1 : (2 * v + 3) / 6;
        else v = y + v * (1 - y * y);
    }
    return x;
}
