// The fans of a layer's weights, and the scales that follow from them.
tuple<long long, long long, double, double> init_scale(const vector<long long>& shape) {
    long long fan_in = shape[1], fan_out = shape[0];
    for (size_t i = 2; i < shape.size(); i++) fan_in *= shape[i], fan_out *= shape[i];
    return {fan_in, fan_out, sqrt(6.0 / (fan_in + fan_out)), sqrt(2.0 / fan_in)};
}
