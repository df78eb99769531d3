"""Inverted dropout: what survives is scaled in training, and inference does nothing."""


def dropout(x: list[float], keep: list[bool], p: float, training: bool) -> list[float]:
    if not training:
        return x
    return [value / (1 - p) if kept else 0.0 for value, kept in zip(x, keep)]
