# Form: The file ends the program at its top level.
# Verdict: compile_error
# Says: SystemExit
# Never says: harness.py
# Report: failure.reason.kind = "compile_error"

import sys
sys.exit(0)
