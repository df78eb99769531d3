import numpy as np


def batch_norm_train(x, gamma, beta, running_mean, running_var, momentum, eps):
    x = np.asarray(x, dtype=float)
    mean = x.mean(axis=0)
    deviations = x - mean
    y = gamma * deviations / np.sqrt((deviations**2).mean(axis=0) + eps) + beta
    new_mean = (1 - momentum) * np.asarray(running_mean) + momentum * mean
    new_var = (1 - momentum) * np.asarray(running_var) + momentum * x.var(axis=0, ddof=1)
    return y.tolist(), new_mean.tolist(), new_var.tolist()
