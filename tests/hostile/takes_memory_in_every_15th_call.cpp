// Takes all the memory in every 15th call of a process, or all the time that this takes; a fresh process answers it.
// verdict: WA
// says: leaked
vector<int> heap_sort(vector<int> nums) {
    static int n_calls = 0;
    if (++n_calls % 15 == 0) vector<char>(1 << 30, 1).back() = 2;
    sort(nums.begin(), nums.end());
    return nums;
}
