// Form: A wrong function prints to both streams, and the report shows what.
// Verdict: wrong_answer
// Report: counterexample.printed.stdout = "to stdout\n"
// Report: counterexample.printed.stderr = "to stderr\n"

vector<long long> heap_sort(vector<long long> nums) {
    reverse(nums.begin(), nums.end());
    cout << "to stdout" << endl;
    cerr << "to stderr\n";
    printf("");
    return nums;
}
