# Form: The function returns a boolean where an integer is expected, and it counts as 1.
# Problem: longest_unique_substring
# Verdict: wrong_answer
# Tells: True, which counts as 1
# Report: counterexample.returned = "True"
# Report: counterexample.got = "1"

def longest_unique_substring(s):
    return len(s) > 0
