// Compares in single precision, which rounds 999999999 to 1000000000: a child that is larger by one only is not seen to be.
// Killed by: hidden
vector<int> sift_down(vector<int> nums, int i, int size) {
    const float value = nums[i];
    for (int child = 2 * i + 1; child < size; child = 2 * i + 1) {
        if (child + 1 < size && (float)nums[child + 1] > (float)nums[child]) ++child;
        if ((float)nums[child] <= value) break;
        swap(nums[i], nums[child]);
        i = child;
    }
    return nums;
}
