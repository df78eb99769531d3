// Form: Variables are called `link` and `pipe`, like functions of the system.
// Problem: longest_unique_substring
// Options: --case repeats_in_the_middle
// Verdict: accepted

#include <string>
int link[128]; int pipe;
int longest_unique_substring(std::string s) {
    int l = 0, best = 0;
    for (int& x : link) x = 0;
    for (int i = 0; i < (int)s.size(); i++) {
        if (link[(int)s[i]] > l) l = link[(int)s[i]];
        link[(int)s[i]] = i + 1;
        if (i + 1 - l > best) best = i + 1 - l;
    }
    return best;
}
