// Lets the first k items choose their slots by their draws as well.
// Killed by: examples
vector<long long> reservoir_sample(vector<long long> stream, long long k, vector<long long> draws) {
    vector<long long> slots;
    for (size_t i = 0; i < stream.size(); i++) {
        if ((long long)slots.size() < k) slots.push_back(stream[i]);
        if (draws[i] < k) slots[draws[i]] = stream[i];
    }
    return slots;
}
