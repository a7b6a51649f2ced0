import numpy as np

rng = np.random.default_rng(0)
foreign = np.array([200_000, 0])
users = np.array([0, 10_000])
dev = 2500 * (foreign + users) / 210_000
print(f"all shuffled: of 2,500 dev pictures {dev[0]:,.0f} are foreign and {dev[1]:,.0f} are users'")

print("two models: how often does the dev set choose the worse one for the users?")
print("dev set                       correlation   exact   simulated   ten models")
se = 100 * np.sqrt(0.94 * 0.06 / np.array([2500, 100]))  # of an accuracy near 94%, in points
dev_sets = {
    "foreign, any size, ρ = 0.5": 0.5,
    "foreign, any size, ρ = 0.95": 0.95,
    "2,500 of the users' kind": 1 / np.sqrt(1 + se[0] ** 2),  # the true accuracies spread by 1 point
    "100 of the users' kind": 1 / np.sqrt(1 + se[1] ** 2),
}
for name, rho in dev_sets.items():
    exact = np.arccos(rho) / np.pi
    true = rng.normal(size=(100_000, 10))  # [projects, models]: the accuracy on the users' kind, in points around the mean
    seen = rho * true + np.sqrt(1 - rho**2) * rng.normal(size=true.shape)  # what the dev set shows, in its own unit
    two = ((seen[:, 0] > seen[:, 1]) != (true[:, 0] > true[:, 1])).mean()
    ten = (seen.argmax(axis=1) != true.argmax(axis=1)).mean()
    print(f"{name:<30} {rho:>10.2f} {exact:>7.2f} {two:>11.2f} {ten:>12.2f}")
