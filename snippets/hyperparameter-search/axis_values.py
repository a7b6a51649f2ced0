import numpy as np

rng = np.random.default_rng(0)
trials, searches = 64, 20_000
print("64 trials          settings:     1     2     3     6")
print("values of each setting, grid    " + "".join(f"{round(trials ** (1 / k)):>6}" for k in (1, 2, 3, 6)))
print("values of each setting, random  " + "".join(f"{trials:>6}" for _ in range(4)))

# Only the first of k settings matters, and it is good in a window of width 0.05 that lies anywhere in [0, 1].
window = 0.05
low = rng.uniform(0, 1 - window, searches)
print("\nchance that a search has a trial in the window")
for k in (1, 2, 3, 6):
    values = round(trials ** (1 / k))
    axis = (np.arange(values) + 0.5) / values
    grid = np.mean(((axis >= low[:, None]) & (axis <= low[:, None] + window)).any(axis=1))
    drawn = rng.random((searches, trials))  # the other k − 1 coordinates change nothing
    random = np.mean(((drawn >= low[:, None]) & (drawn <= low[:, None] + window)).any(axis=1))
    print(f"{k} settings: grid {grid:>4.0%}  random {random:>4.0%}")
