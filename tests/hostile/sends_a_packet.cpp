// Sends a packet to a port of this machine.
// verdict: RTE
// stopped by: namespaces, seccomp
#include <arpa/inet.h>
#include <sys/socket.h>
vector<long long> heap_sort(vector<long long> nums) {
    int s = socket(AF_INET, SOCK_DGRAM, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(@UDP@);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (sendto(s, "x", 1, 0, (sockaddr*)&to, sizeof to) != 1) throw runtime_error("refused");
    sort(nums.begin(), nums.end());
    return nums;
}
