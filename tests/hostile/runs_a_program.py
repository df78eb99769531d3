# Runs another program.
# verdict: RTE
# stopped by: landlock, seccomp
import subprocess

def heap_sort(nums):
    subprocess.run(["/bin/true"], check=True)
    return sorted(nums)
