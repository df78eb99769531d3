"""A feature map plus a coarser one, enlarged to its size."""


def fpn_merge(top: list[list[list[float]]], lateral: list[list[list[float]]]) -> list[list[list[float]]]:
    rows, columns = len(lateral[0]), len(lateral[0][0])
    return [
        [
            [value + coarse[i * len(coarse) // rows][j * len(coarse[0]) // columns] for j, value in enumerate(row)]
            for i, row in enumerate(fine)
        ]
        for coarse, fine in zip(top, lateral)
    ]
