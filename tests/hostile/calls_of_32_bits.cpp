// Makes a call as a program of 32 bits does, whose numbers mean other calls: 20 asks for the process's number.
// verdict: RTE
vector<long long> heap_sort(vector<long long> nums) {
    long result = 20;
    asm volatile("int $0x80" : "+a"(result) : : "memory");
    if (result < 0) throw runtime_error("refused");
    return nums;
}
