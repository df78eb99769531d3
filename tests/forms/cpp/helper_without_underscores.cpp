// Form: A function without underscores in its name stands beside the entry, which has an alias.
// Verdict: accepted

vector<int> heapsort(vector<int>) { return {}; }
vector<int> sortArray(vector<int> v) { sort(v.begin(), v.end()); return v; }
