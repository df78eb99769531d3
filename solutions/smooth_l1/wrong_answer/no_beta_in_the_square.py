# Has d² / 2 in the middle, as for beta = 1.
# Killed by: examples
def smooth_l1(pred, target, beta):
    differences = [abs(p - t) for p, t in zip(pred, target)]
    return sum(d * d / 2 if d < beta else d - beta / 2 for d in differences) / len(differences)
