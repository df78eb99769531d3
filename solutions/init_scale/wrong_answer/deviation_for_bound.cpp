// Gives the standard deviation of Xavier's normal variant in place of the bound.
// Killed by: examples
tuple<long long, long long, double, double> init_scale(vector<long long> shape) {
    long long fan_in = shape[1], fan_out = shape[0];
    for (size_t i = 2; i < shape.size(); i++) fan_in *= shape[i], fan_out *= shape[i];
    return {fan_in, fan_out, sqrt(2.0 / (fan_in + fan_out)), sqrt(2.0 / fan_in)};
}
