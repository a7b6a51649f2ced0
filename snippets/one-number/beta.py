def f_beta(precision, recall, beta):
    return (1 + beta**2) * precision * recall / (beta**2 * precision + recall)


def price(precision, recall, beta, step=1e-6):  # points of precision that one point of recall is worth
    up = f_beta(precision, recall + step, beta) - f_beta(precision, recall - step, beta)
    across = f_beta(precision + step, recall, beta) - f_beta(precision - step, recall, beta)
    return up / across


def of_counts(tp, fp, fn, beta):
    return (1 + beta**2) * tp / ((1 + beta**2) * tp + beta**2 * fn + fp)


print("beta   price where recall = precision   price where recall = beta * precision")
for beta in (0.5, 1, 2, 3):
    print(f"{beta:>4} {price(0.3, 0.3, beta):>32.2f} {price(0.3, 0.3 * beta, beta):>39.2f}")
for beta in (1, 2, 3):
    same = abs(of_counts(60, 20, 31, beta) - of_counts(60, 20 + beta**2, 30, beta)) < 1e-12
    print(f"beta {beta}: one more miss costs as much as {beta**2} more false alarms: {same}")
