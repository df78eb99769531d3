// Form: A `main` of the file's own stands below the function and is not run.
// Verdict: accepted

vector<long long> heap_sort(vector<long long> nums) {
    sort(nums.begin(), nums.end());
    return nums;
}
int main(int argc, char** argv) {
    abort();
}
