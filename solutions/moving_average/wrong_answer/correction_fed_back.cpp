// Goes on from the corrected average.
// Killed by: examples
vector<double> moving_average(vector<double> values, double beta, bool correct_bias) {
    double average = 0, power = 1;
    for (double& value : values) {
        average = beta * average + (1 - beta) * value;
        power *= beta;
        if (correct_bias) average /= 1 - power;
        value = average;
    }
    return values;
}
