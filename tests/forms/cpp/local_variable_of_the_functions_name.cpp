// Form: Only a local variable has the problem's name.
// Verdict: compile_error
// Says: no function of that name

int main() {
    auto heap_sort = 1;
    return heap_sort;
}
