// Form: The function takes a plain array and its length, as in C.
// Verdict: compile_error
// Says: passes 1: `nums`; a `vector` knows its own length

void heapSort(int a[], int n) { sort(a, a + n); }
