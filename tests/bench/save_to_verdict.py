#!/usr/bin/env python3
"""How much later `kata watch` shows a verdict after a save than `kata test` prints it: both in turn, in one run, on the same texts.

usage: save_to_verdict.py KATA [SAVES]
"""

import os
import pty
import statistics
import subprocess
import sys
import tempfile
import threading
import time

SOURCE = "def heap_sort(nums):\n    return nums  # save {}\n"
VERDICT = b"WA wrong answer"


class Screen:
    """What `kata watch` has drawn, with a condition for those who wait."""

    def __init__(self, descriptor):
        self.text, self.grown = b"", threading.Condition()
        threading.Thread(target=self.collect, args=(descriptor,), daemon=True).start()

    def collect(self, descriptor):
        while True:
            try:
                chunk = os.read(descriptor, 65536)
            except OSError:
                return
            with self.grown:
                self.text += chunk
                self.grown.notify_all()

    def wait_for(self, words, start):
        with self.grown:
            if not self.grown.wait_for(lambda: words in self.text[start:], timeout=60):
                sys.exit(f"`kata watch` did not show {words!r} in a minute: {self.text[start:]!r}")


def main():
    program, n_saves = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 20
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "NO_COLOR": "1", "TERM": "xterm", "COLUMNS": "100", "HOME": folder}
        path = os.path.join(folder, "heap_sort.py")

        def save(text):
            with open(path + ".new", "w") as file:
                file.write(text)
            os.rename(path + ".new", path)

        def tested():
            start = time.perf_counter()
            run = subprocess.run([program, "test", "heap_sort.py"], cwd=folder, env=environment, capture_output=True)
            assert VERDICT in run.stdout, run
            return 1000 * (time.perf_counter() - start)

        save(SOURCE.format("zero"))
        tested()
        ours, theirs = pty.openpty()
        watch = subprocess.Popen([program, "watch", "heap_sort.py"], cwd=folder, env=environment, stdin=theirs, stdout=theirs)
        screen = Screen(ours)
        screen.wait_for(VERDICT, 0)
        of_watch, of_test, n_bytes = [], [], []
        for number in range(n_saves):
            # The screen is at rest, and each has its turn at being first.
            time.sleep(0.5)
            drawn = len(screen.text)
            start = time.perf_counter()
            save(SOURCE.format(number))
            screen.wait_for(VERDICT, drawn)
            of_watch.append(1000 * (time.perf_counter() - start))
            time.sleep(0.5)
            n_bytes.append(len(screen.text) - drawn)
            of_test.append(tested())
        watch.terminate()
        watch.wait()
    differences = [later - sooner for later, sooner in zip(of_watch, of_test)]
    print(f"{n_saves} saves, medians: kata watch {statistics.median(of_watch):.0f} ms, kata test {statistics.median(of_test):.0f} ms")
    print(f"difference, save by save: median {statistics.median(differences):.0f} ms, {min(differences):.0f} to {max(differences):.0f} ms")
    print(f"drawn for each save: median {statistics.median(n_bytes):.0f} bytes")


main()
