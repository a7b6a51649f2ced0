from linebyline.exercises import check


def best_momentum(eigenvalues):
    # eigenvalues: all above 0, in any order; return Polyak's learning rate and beta
    return 2 / (min(eigenvalues) + max(eigenvalues)), 0.9  # your code here


check("best-momentum", best_momentum)
