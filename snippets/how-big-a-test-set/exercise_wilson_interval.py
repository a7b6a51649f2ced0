from linebyline.exercises import check


def wilson_interval(right, n, z):
    # right of n answers are right; z: how many standard errors; return the two ends (low, high)
    return (0.0, 1.0)  # your code here


def test_set_size(p, epsilon, z):
    # smallest whole n whose standard error at p, times z, is at most epsilon; return an int
    return 1  # your code here


def mcnemar_p(b, c):
    # b examples that only A gets right, c that only B gets right; return the two-sided p-value of a fair coin
    return 1.0  # your code here


check("wilson-interval", wilson_interval)
check("test-set-size", test_set_size)
check("mcnemar-p", mcnemar_p)
