// Form: A function object of the usual spelling is called, not the function without underscores.
// Verdict: accepted

struct S { vector<int> operator()(vector<int> v) const { sort(v.begin(), v.end()); return v; } };
S heap_sort;
vector<int> heapsort(vector<int>) { return {}; }
