import numpy as np

rng = np.random.default_rng(0)
projects, models, limit = 4000, 30, 100.0
latency = 10 ** rng.uniform(1, 3, (projects, models))  # 10 ms to 1 s
accuracy = 0.7 + 0.08 * np.log10(latency / 10) + 0.02 * rng.normal(size=latency.shape)  # slower models know more
value = np.where(latency <= limit, accuracy, 0.0)  # the user waits 100 ms, then gives up
right = value.argmax(axis=1)

within = np.where(latency <= limit, accuracy, -np.inf)
print(f"limit of 100 ms, then accuracy: right in {(within.argmax(axis=1) == right).mean():.0%}")
for weight in (0.01, 0.1, 0.3, 0.5, 1, 3):  # per second
    chosen = (accuracy - weight * latency / 1000).argmax(axis=1)
    late = np.take_along_axis(latency, chosen[:, None], axis=1)[:, 0] > limit
    print(f"accuracy - {weight:<4g} * seconds: right in {(chosen == right).mean():>3.0%}, too slow in {late.mean():>4.0%}")

row = np.arange(projects)
gain = accuracy[row, right][:, None] - accuracy  # the sum picks `right` if gain >= weight * extra for every other
extra = latency[row, right][:, None] - latency
slope = gain / np.where(extra == 0, 1, extra)
at_least = np.where(extra < 0, slope, 0).max(axis=1)  # a smaller weight prefers a slower model
at_most = np.where(extra > 0, slope, np.inf).min(axis=1)  # a larger one prefers a faster model
print(f"no weight at all picks the right model in {(at_least > at_most).mean():.0%}")
