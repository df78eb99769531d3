// Form: A function template takes a parameter more than the problem passes.
// Verdict: compile_error
// Says: line 5: `heap_sort` takes 2 parameters, the problem passes 1: `nums`

template <class T> vector<T> heap_sort(vector<T>& a, int n) { return a; }
