# Takes the mean of near and of far pairs by themselves, of which there may be none.
# Killed by: hidden
def smooth_l1(pred, target, beta):
    differences = [abs(p - t) for p, t in zip(pred, target)]
    near = [d * d / (2 * beta) for d in differences if d < beta]
    far = [d - beta / 2 for d in differences if d >= beta]
    mean_near, mean_far = sum(near) / len(near), sum(far) / len(far)
    return (mean_near * len(near) + mean_far * len(far)) / len(differences)
