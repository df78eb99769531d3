# Form: The file sleeps at its top level and has no function.
# Verdict: time_limit_exceeded
# Tells: loading the file did nothing for 1000 ms

import time
time.sleep(600)
