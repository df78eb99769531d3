// Form: The name is written without underscores.
// Verdict: accepted

vector<int> heapsort(vector<int> v) { sort(v.begin(), v.end()); return v; }
