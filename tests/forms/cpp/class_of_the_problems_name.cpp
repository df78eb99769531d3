// Form: A class has the problem's name.
// Verdict: compile_error
// Says: `HeapSort` is a class: Kata

class HeapSort { public: vector<int> sort(vector<int> a) { return a; } };
