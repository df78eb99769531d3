// Multiplies in 32 bits.
// Killed by: hidden
tuple<long long, long long, double, double> init_scale(vector<long long> shape) {
    unsigned area = 1;
    for (size_t i = 2; i < shape.size(); i++) area *= (unsigned)shape[i];
    unsigned fan_in = area * (unsigned)shape[1], fan_out = area * (unsigned)shape[0];
    return {fan_in, fan_out, sqrt(6.0 / ((double)fan_in + fan_out)), sqrt(2.0 / fan_in)};
}
