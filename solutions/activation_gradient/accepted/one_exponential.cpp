// With t = e^-|x| alone, which is never large.
vector<double> activation_gradient(vector<double> x, string name) {
    for (double& v : x) {
        double t = exp(-fabs(v)), s = (v < 0 ? t : 1) / (1 + t), of_s = t / ((1 + t) * (1 + t));
        if (name == "sigmoid") v = of_s;
        else if (name == "tanh") v = 4 * t * t / ((1 + t * t) * (1 + t * t));
        else if (name == "relu") v = v > 0;
        else if (name == "swish") v = s + v * of_s;
        else if (name == "hard_swish") v = fabs(v) < 3 ? (2 * v + 3) / 6 : v > 0;
        else {
            // With u = e^v, mish is v a / (a + 2), where a = u² + 2u; for positive v everything is divided by u².
            double a = v < 0 ? t * t + 2 * t : 1 + 2 * t, two = v < 0 ? 2 : 2 * t * t;
            double of_a = v < 0 ? 2 * t * t + 2 * t : 2 + 2 * t;
            v = a / (a + two) + v * two * of_a / ((a + two) * (a + two));
        }
    }
    return x;
}
