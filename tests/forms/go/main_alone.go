// Form: The file is a whole program with a `main` and lacks the function.
// Verdict: compile_error
// Says: defines `main`, which is not run

package main

func main() {
	var n int
	fmt.Scan(&n)
}
