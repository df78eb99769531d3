// Form: An argument that is `const` is changed in three lines, each of which is named once.
// Verdict: compile_error
// Report: compile.messages has 3 of "error: "
// Report: compile.messages has 3 of "error: this changes something `const`: take an argument that you change by value or by `&`"
// Report: compile.messages has "heap_sort.cpp:10:"
// Report: compile.messages has "heap_sort.cpp:11:"
// Report: compile.messages has "heap_sort.cpp:12:"

vector<int> heap_sort(const vector<int>& v) {
    sort(v.begin(), v.end());
    swap(v[0], v[1]);
    v[0] = 1;
    return v;
}
