// Algorithm R, with the random numbers given.
vector<long long> reservoir_sample(const vector<long long>& stream, long long k, const vector<long long>& draws) {
    vector<long long> reservoir;
    for (long long i = 0; i < static_cast<long long>(stream.size()); i++) {
        if (i < k)
            reservoir.push_back(stream[i]);
        else if (draws[i] < k)
            reservoir[draws[i]] = stream[i];
    }
    return reservoir;
}
