// Corrects by the power of the next step.
// Killed by: examples
vector<double> moving_average(vector<double> values, double beta, bool correct_bias) {
    double average = 0, power = beta;
    for (double& value : values) {
        average = beta * average + (1 - beta) * value;
        power *= beta;
        value = correct_bias ? average / (1 - power) : average;
    }
    return values;
}
