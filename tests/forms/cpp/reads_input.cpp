// Form: The function reads standard input, which is empty.
// Verdict: wrong_answer
// Report: compile.messages = "heap_sort.cpp:7: warning: this reads input: Kata calls a function and gives no input\n    7 |     cin >> n;"

vector<int> heap_sort(vector<int> nums) {
    int n = 0;
    cin >> n;
    return {n};
}
