// Compares with `<=` and puts a draw of k into the last slot.
// Killed by: hidden
vector<long long> reservoir_sample(vector<long long> stream, long long k, vector<long long> draws) {
    vector<long long> slots(stream.begin(), stream.begin() + min<long long>(k, stream.size()));
    if (k > 0)
        for (size_t i = k; i < stream.size(); i++)
            if (draws[i] <= k) slots[min(draws[i], k - 1)] = stream[i];
    return slots;
}
