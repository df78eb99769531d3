import numpy as np


def moving_average(values, beta, correct_bias):
    values = np.asarray(values, dtype=float)
    age = np.subtract.outer(np.arange(len(values)), np.arange(len(values)))
    weights = np.where(age >= 0, (1 - beta) * beta ** np.maximum(age, 0.0), 0)
    averages = weights @ values
    return (averages / weights.sum(axis=1) if correct_bias else averages).tolist()
