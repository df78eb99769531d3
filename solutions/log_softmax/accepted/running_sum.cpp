// One pass for the maximum and the sum, which is scaled when the maximum grows.
vector<vector<double>> log_softmax(const vector<vector<double>>& logits) {
    vector<vector<double>> result;
    for (const auto& row : logits) {
        double largest = -numeric_limits<double>::infinity(), sum = 0;
        for (double x : row) {
            if (x > largest) sum = sum * exp(largest - x) + 1, largest = x;
            else sum += exp(x - largest);
        }
        result.emplace_back();
        for (double x : row) result.back().push_back((x - largest) - log(sum));
    }
    return result;
}
