// Form: Functions that lack a `return` are warned of, also a member that is called `main`; the real `main` is not.
// Verdict: wrong_answer
// Report: compile.messages has 2 of "-Wreturn-type"
// Report: compile.messages has "heap_sort.cpp:14:1"
// Report: compile.messages lacks "heap_sort.cpp:11:"

struct Kata { int main(); };
vector<int> heap_sort(vector<int> nums) { return nums; }
int main() {
    for (int x : heap_sort({2, 1})) cout << x;
}
int depth(int n) {
    if (n) return 1;
}
int Kata::main() {
    for (int x : heap_sort({2, 1})) cout << x;
}
