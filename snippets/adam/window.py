import numpy as np

rng, betas = np.random.default_rng(0), (0.9, 0.99, 0.999)
rows = {"1/(1-beta)": [], "age at which a weight is below 1/e of the first": [], "weight of the newest 1/(1-beta) together": []}
rows |= {"(1+beta)/(1-beta)": [], "1 / variance, from the weights": [], "1 / variance, measured": []}
rows |= {"beta/(1-beta)": [], "lag behind a ramp, measured": [], "plain mean with this lag: 2 lag + 1 values": []}
for beta in betas:
    span = round(1 / (1 - beta))
    weights = (1 - beta) * beta ** np.arange(20 * span)  # by age, the newest first
    m = np.zeros(2000)  # averages of white noise of variance 1, 2,000 of them side by side
    for _ in range(7 * span):
        m = beta * m + (1 - beta) * rng.normal(size=2000)
    ramp = 0.0
    for t in range(1, 20 * span):  # x_t = t
        ramp = beta * ramp + (1 - beta) * t
    count, lag = (1 + beta) / (1 - beta), t - ramp
    new = (span, np.argmax(weights < weights[0] / np.e), weights[:span].sum(), count, 1 / np.sum(weights**2))
    new += (1 / np.mean(m**2), beta / (1 - beta), lag, 2 * lag + 1)
    for row, value in zip(rows.values(), new, strict=True):
        row.append(value)
for name, row in rows.items():
    print(
        f"{name:<49}"
        + "".join(f"{f'{value:.2f}' if value < 1 else f'{value:.3g}' if value < 100 else f'{value:.0f}':>6}" for value in row)
    )
