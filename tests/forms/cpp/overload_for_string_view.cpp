// Form: One overload takes a string view, another a plain pointer.
// Problem: longest_unique_substring
// Options: --case repeats_in_the_middle
// Verdict: accepted

#include <string>
int table[128];
int longest_unique_substring(std::string_view s) {
    int l = 0, best = 0;
    for (int& x : table) x = 0;
    for (int i = 0; i < (int)s.size(); i++) {
        if (table[(int)s[i]] > l) l = table[(int)s[i]];
        table[(int)s[i]] = i + 1;
        if (i + 1 - l > best) best = i + 1 - l;
    }
    return best;
}
int longest_unique_substring(const char* s) { return longest_unique_substring(std::string_view(s)); }
