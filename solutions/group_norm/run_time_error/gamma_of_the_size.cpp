// Takes gamma by the place within the group's numbers, of which there are more than channels.
// Killed by: examples
vector<vector<vector<vector<double>>>> group_norm(vector<vector<vector<vector<double>>>> x, long long groups,
                                                  vector<double> gamma, vector<double> beta, double eps) {
    size_t size = gamma.size() / groups;
    for (auto& sample : x)
        for (size_t first = 0; first < sample.size(); first += size) {
            vector<double*> numbers;
            for (size_t c = first; c < first + size; c++)
                for (auto& row : sample[c]) for (double& value : row) numbers.push_back(&value);
            double mean = 0, var = 0, n = numbers.size();
            for (double* value : numbers) mean += *value / n;
            for (double* value : numbers) var += (*value - mean) * (*value - mean) / n;
            for (size_t i = 0; i < numbers.size(); i++)
                *numbers[i] = gamma.at(first + i) * (*numbers[i] - mean) / sqrt(var + eps) + beta.at(first + i);
        }
    return x;
}
