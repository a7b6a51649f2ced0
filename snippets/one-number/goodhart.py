import numpy as np

rng = np.random.default_rng(0)
projects = 1000
for spread in (1, 2):  # of the error, in spreads of the true value
    factor = 1 / (1 + spread**2)
    print(f"error {spread} times as wide as the value, factor {factor:.2f}")
    for models in (10, 100, 1000):
        value = rng.normal(size=(projects, models))
        proxy = value + spread * rng.normal(size=(projects, models))
        best = proxy.argmax(axis=1)[:, None]
        seen, true = (np.take_along_axis(a, best, axis=1).mean() for a in (proxy, value))
        print(f"  best of {models:>4}: seen {seen:.1f}, true {true:.1f}, seen * factor {seen * factor:.1f}")
    wrong = ((np.diff(proxy.reshape(-1, 2)) > 0) != (np.diff(value.reshape(-1, 2)) > 0)).mean()
    print(f"  pairs ranked wrongly {wrong:.2f}, arccos(√factor)/π = {np.arccos(np.sqrt(factor)) / np.pi:.2f}")
