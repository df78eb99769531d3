# Form: The function's name belongs to a list.
# Verdict: compile_error
# Says: `heap_sort` is a list of int

heap_sort = [1, 2]
