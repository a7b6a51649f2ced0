import numpy as np

WIDTH = 0.5  # training x: normal, mean 0, deviation 1; test x: mean `shift`, deviation ½


def truth(x):
    return x**2 / 2


def test_error(shift, degree, kind, rng):
    """Fit a polynomial by least squares; return the mean of ½(prediction − truth)² on the test's kind, and n_eff."""
    x = rng.normal(size=200) if kind != "ten of theirs" else shift + WIDTH * rng.normal(size=10)
    y = truth(x) + 0.3 * rng.normal(size=len(x))
    w = np.ones(len(x))
    if kind == "weighted":
        w = np.exp(x**2 / 2 - (x - shift) ** 2 / (2 * WIDTH**2)) / WIDTH  # p_test(x) / p_train(x)
    root = np.sqrt(w)[:, None]  # least squares on √w·x, √w·y minimizes the sum of w · error²
    powers = x[:, None] ** np.arange(degree + 1)
    coefficients = np.linalg.lstsq(root * powers, root[:, 0] * y, rcond=None)[0]
    new = shift + WIDTH * np.linspace(-3, 3, 301)
    density = np.exp(-((new - shift) ** 2) / (2 * WIDTH**2))
    error = 0.5 * (new[:, None] ** np.arange(degree + 1) @ coefficients - truth(new)) ** 2
    return density @ error / density.sum(), w.sum() ** 2 / (w**2).sum()


print("           line, the wrong model                       parabola, the right one")
print("shift   n_eff      plain   weighted   ten of theirs      plain   weighted")
for shift in (0, 1, 2, 3, 4):
    row = []
    for degree, kind in ((1, "plain"), (1, "weighted"), (1, "ten of theirs"), (2, "plain"), (2, "weighted")):
        runs = [test_error(shift, degree, kind, np.random.default_rng(seed)) for seed in range(100)]
        row.append(np.median(runs, axis=0))
    cells = [f"{error:>{width}.2g}" for (error, _), width in zip(row, (11, 11, 16, 11, 11), strict=True)]
    print(f"{shift:>5}{row[1][1]:>8.0f}" + "".join(cells))
