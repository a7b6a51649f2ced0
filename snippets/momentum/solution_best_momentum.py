from linebyline.exercises import check


def best_momentum(eigenvalues):
    low, high = min(eigenvalues) ** 0.5, max(eigenvalues) ** 0.5
    return 4 / (high + low) ** 2, ((high - low) / (high + low)) ** 2


check("best-momentum", best_momentum)
