// The exponential moving average, in place.
vector<double> moving_average(vector<double> values, double beta, bool correct_bias) {
    double average = 0, power = 1;
    for (double& value : values) {
        average += (1 - beta) * (value - average);
        power *= beta;
        value = correct_bias ? average / (1 - power) : average;
    }
    return values;
}
