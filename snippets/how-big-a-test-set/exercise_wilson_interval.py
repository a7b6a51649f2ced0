from linebyline.exercises import check


def wilson_interval(right, n, z):
    # right of n answers are right; z: how many standard errors; return (low, high)
    return (0.0, 1.0)  # your code here


def test_set_size(p, epsilon, z):
    # smallest whole n whose standard error at p, times z, is at most epsilon; return an int
    return 1  # your code here


def mcnemar_p(b, c):
    # only A gets b examples right, only B gets c; return the two-sided p-value
    return 1.0  # your code here


check("wilson-interval", wilson_interval)
check("test-set-size", test_set_size)
check("mcnemar-p", mcnemar_p)
