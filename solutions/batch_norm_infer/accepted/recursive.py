# One sample at a time, the features from the last to the first.
def batch_norm_infer(x, gamma, beta, running_mean, running_var, eps):
    def features(row, d):
        if d < 0:
            return []
        deviation = (row[d] - running_mean[d]) * (running_var[d] + eps) ** -0.5
        return features(row, d - 1) + [beta[d] + deviation * gamma[d]]

    return [features(row, len(row) - 1) for row in x]
