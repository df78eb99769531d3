// Form: A `main` needs no `return`, and no warning says that it lacks one.
// Verdict: wrong_answer
// Report: compile.messages = null

vector<int> heap_sort(vector<int> nums) { return nums; }
int main() {
    for (int x : heap_sort({2, 1})) cout << x;
}
