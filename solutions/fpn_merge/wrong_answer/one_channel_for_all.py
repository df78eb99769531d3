# Adds the first coarse channel to every channel.
# Killed by: examples
def fpn_merge(top, lateral):
    rows, columns, coarse = len(lateral[0]), len(lateral[0][0]), top[0]
    return [
        [
            [value + coarse[i * len(coarse) // rows][j * len(coarse[0]) // columns] for j, value in enumerate(row)]
            for i, row in enumerate(fine)
        ]
        for fine in lateral
    ]
