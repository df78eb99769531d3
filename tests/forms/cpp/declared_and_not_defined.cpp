// Form: The function is declared and not defined.
// Verdict: compile_error
// Line: 11
// Says: `heap_sort(std::vector<int>)` is declared, but not defined
// Never says: kata_
// Never says: /usr/
// Never says: /tmp/
// Never says: scratch


vector<int> heap_sort(vector<int> nums);
