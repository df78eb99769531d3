# Form: An empty class has the problem's name.
# Verdict: compile_error
# Says: the class `HeapSort`; `HeapSort` is a class: Kata

class HeapSort:
    pass
