# Takes the fine map to be twice as large, and stops at the last cell.
# Killed by: hidden
def fpn_merge(top, lateral):
    last_row, last_column = len(top[0]) - 1, len(top[0][0]) - 1
    return [
        [
            [value + coarse[min(i // 2, last_row)][min(j // 2, last_column)] for j, value in enumerate(row)]
            for i, row in enumerate(fine)
        ]
        for coarse, fine in zip(top, lateral)
    ]
