import numpy as np

rng = np.random.default_rng(0)
projects, models = 4000, 30
latency = 10 ** rng.uniform(1, 3, (projects, models))
accuracy = 0.7 + 0.08 * np.log10(latency / 10) + 0.02 * rng.normal(size=latency.shape)
value = accuracy - 0.5 * latency / 1000  # now every 20 ms cost the user one point of accuracy: no cliff anywhere


def of(table, chosen):  # the chosen model's entry, in each project
    return table[np.arange(projects), chosen]


def within(limit):
    return np.where(latency <= limit, accuracy, -np.inf).argmax(axis=1)


for limit in (30, 100, 300):
    lost = 100 * (value.max(axis=1) - of(value, within(limit))).mean()
    print(f"limit {limit:>3} ms, then accuracy:        {lost:.1f} points lost")
for factor in (0.2, 0.5, 1, 2, 5):
    chosen = (accuracy - factor * 0.5 * latency / 1000).argmax(axis=1)
    lost = 100 * (value.max(axis=1) - of(value, chosen)).mean()
    print(f"weighted sum, weight {factor:>3} times right: {lost:.1f} points lost")

gain = 100 * (of(value, within(110)) - of(value, within(100)))
moved = gain != 0
print(f"110 ms instead of 100: another model in {moved.mean():.0%}, better by more than a point in {(gain > 1).mean():.0%}")
