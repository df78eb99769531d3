// Form: Variables are called `size`, `left`, `hash` and `data`.
// Problem: longest_unique_substring
// Options: --case repeats_in_the_middle
// Verdict: accepted

#include <string>
int size, left, hash[128]; bool data[3];
int longest_unique_substring(std::string s) {
    int l = 0, best = 0;
    for (int& x : hash) x = 0;
    for (int i = 0; i < (int)s.size(); i++) {
        if (hash[(int)s[i]] > l) l = hash[(int)s[i]];
        hash[(int)s[i]] = i + 1;
        if (i + 1 - l > best) best = i + 1 - l;
    }
    return best;
}
