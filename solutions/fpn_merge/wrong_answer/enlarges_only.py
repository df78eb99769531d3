# Returns the enlarged coarse map without the lateral one.
# Killed by: examples
def fpn_merge(top, lateral):
    rows, columns = len(lateral[0]), len(lateral[0][0])
    return [
        [[coarse[i * len(coarse) // rows][j * len(coarse[0]) // columns] for j in range(columns)] for i in range(rows)]
        for coarse in top
    ]
