import numpy as np

from linebyline.exercises import check


def bowl_error_after(eigenvalues, error, rate, steps):
    return (1 - rate * eigenvalues) ** steps * error


def largest_rate(a):
    return float(2 / np.linalg.eigvalsh(a)[-1])


def best_rate(smallest, largest):
    return 2 / (smallest + largest)


def steps_needed(kappa, factor):
    error, steps = 1.0, 0
    while error > 1 / factor:
        error, steps = error * (kappa - 1) / (kappa + 1), steps + 1
    return steps


def regression_kappa(x):
    with_bias = np.column_stack([np.ones(len(x)), x])
    curvatures = np.linalg.eigvalsh(with_bias.T @ with_bias / len(x))
    return float(curvatures[-1] / curvatures[0])


check("bowl-error-after", bowl_error_after)
check("largest-rate", largest_rate)
check("best-rate", best_rate)
check("steps-needed", steps_needed)
check("regression-kappa", regression_kappa)
