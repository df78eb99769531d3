// Divides two numbers of which both are infinite for large x.
// Killed by: hidden
vector<double> mish(vector<double> x) {
    for (double& value : x) {
        double u = exp(value);
        value *= u * (u + 2) / (u * (u + 2) + 2);
    }
    return x;
}
