// Form: A class of the problem's name in a namespace is no function.
// Verdict: compile_error
// Says: no function of that name: looked for
// Says: the file defines `other`

namespace n { class heapSort {}; }
int other(int n) { return n; }
