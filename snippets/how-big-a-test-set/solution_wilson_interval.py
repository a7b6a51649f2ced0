from math import ceil, comb, sqrt

from linebyline.exercises import check


def wilson_interval(right, n, z):
    share, t = right / n, z**2 / n
    middle = (share + t / 2) / (1 + t)
    half = sqrt(t * share * (1 - share) + t**2 / 4) / (1 + t)
    return (middle - half, middle + half)


def test_set_size(p, epsilon, z):
    return ceil(z**2 * p * (1 - p) / epsilon**2)


def mcnemar_p(b, c):
    one_side = sum(comb(b + c, k) for k in range(min(b, c) + 1)) / 2 ** (b + c)
    return min(1.0, 2 * one_side)


check("wilson-interval", wilson_interval)
check("test-set-size", test_set_size)
check("mcnemar-p", mcnemar_p)
