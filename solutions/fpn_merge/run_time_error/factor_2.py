# Takes the fine map to be at most twice as large, and reads past the end.
# Killed by: examples
def fpn_merge(top, lateral):
    return [
        [[value + coarse[i // 2][j // 2] for j, value in enumerate(row)] for i, row in enumerate(fine)]
        for coarse, fine in zip(top, lateral)
    ]
