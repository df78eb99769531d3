"""A picture resized by linear interpolation between the centres of its pixels."""


def upsample_bilinear(image: list[list[float]], h: int, w: int) -> list[list[float]]:
    columns = samples(len(image[0]), w)
    result = []
    for above, below, fy in samples(len(image), h):
        upper, lower = image[above], image[below]
        result.append(
            [
                (1 - fy) * ((1 - fx) * upper[left] + fx * upper[right])
                + fy * ((1 - fx) * lower[left] + fx * lower[right])
                for left, right, fx in columns
            ]
        )
    return result


def samples(size: int, n: int) -> list[tuple[int, int, float]]:
    """The two neighbours of each place, and how far it is from the first."""
    places = [min(max((i + 0.5) * size / n - 0.5, 0.0), size - 1.0) for i in range(n)]
    return [(int(place), min(int(place) + 1, size - 1), place - int(place)) for place in places]
