// Form: The function prints without end.
// Verdict: output_limit_exceeded
// Says: printed_too_much

vector<int> heap_sort(vector<int> nums) {
    for (;;) cout << string(65536, 'x') << endl;
    return nums;
}
