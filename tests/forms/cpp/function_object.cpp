// Form: An object with a call operator has the problem's name.
// Verdict: accepted

struct Sorter { vector<int> operator()(vector<int> a) const { sort(a.begin(), a.end()); return a; } };
Sorter heap_sort;
