# Leaves links, unreadable folders and a deep tree for whoever cleans up.
# verdict: AC
import os

def heap_sort(nums):
    for action in (
        lambda: os.symlink("@CANARY@", "link"),
        lambda: os.symlink("/", "root"),
        lambda: os.mkfifo("fifo"),
        lambda: os.makedirs("/".join(["deep"] * 50)),
        lambda: os.mkdir("closed", 0),
    ):
        try:
            action()
        except OSError:
            pass
    return sorted(nums)
