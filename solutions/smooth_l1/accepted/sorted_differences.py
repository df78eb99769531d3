# Sorts the differences, so that near and far ones are two runs, each summed by its own formula.
def smooth_l1(pred, target, beta):
    differences = sorted(abs(t - p) for p, t in zip(pred, target))
    near = [d for d in differences if d <= beta]
    far = differences[len(near) :]
    return (sum(d * d for d in near) / beta / 2 + sum(far) - len(far) * beta / 2) / len(differences)
