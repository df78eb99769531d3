// Form: The method of that name belongs to a class that is not Solution.
// Verdict: compile_error
// Says: no function of that name: looked for
// Says: the file defines `Sorter::heap_sort`

struct Sorter { vector<int> heap_sort(vector<int>& a) { return a; } };
