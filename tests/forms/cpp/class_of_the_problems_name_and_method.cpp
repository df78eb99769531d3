// Form: A method of a class of the problem's name is listed.
// Verdict: compile_error
// Says: no function of that name: looked for
// Says: the file defines `HeapSort::sort`

class HeapSort { public: vector<int> sort(vector<int>& a) { return a; } };
