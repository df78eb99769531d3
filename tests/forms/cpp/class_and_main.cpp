// Form: The file has a class and a `main`.
// Verdict: compile_error
// Says: `Heap` is a class: Kata

struct Heap { int top() { return 1; } };
int main() {}
