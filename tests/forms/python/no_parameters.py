# Form: The function takes no parameter.
# Verdict: compile_error
# Says: takes 0 parameters
# Says: passes 1
# Says: `nums`
# Never says: harness.py
# Report: failure.reason.kind = "compile_error"

def heap_sort():
    return []
