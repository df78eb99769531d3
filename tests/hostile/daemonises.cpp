// Leaves a process behind in a session of its own.
// verdict: RTE
// stopped by: seccomp
#include <unistd.h>
vector<long long> heap_sort(vector<long long> nums) {
    pid_t pid = fork();
    if (pid < 0) throw runtime_error("refused");
    if (pid == 0) {
        setsid();
        if (fork() > 0) _exit(0);
        sleep(600);
        _exit(0);
    }
    sort(nums.begin(), nums.end());
    return nums;
}
