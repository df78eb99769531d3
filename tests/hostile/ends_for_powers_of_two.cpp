// Dies where growth is measured alone, so that nothing can be.
// verdict: RTE
// says: growth
vector<int> heap_sort(vector<int> nums) {
    if (nums.size() >= 512 && nums.size() < 100000 && (nums.size() & (nums.size() - 1)) == 0) abort();
    sort(nums.begin(), nums.end());
    return nums;
}
