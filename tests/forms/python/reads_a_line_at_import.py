# Form: The file reads a line from `sys.stdin` at its top level.
# Verdict: compile_error
# Says: gives no input

import sys
n = int(sys.stdin.readline())
