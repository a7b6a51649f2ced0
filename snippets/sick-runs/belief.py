import numpy as np

from linebyline.training.sick import Plan, train

for name, plans in {
    "constant rate": [Plan(rate=2.0, steps=100), Plan(rate=0.7, steps=100)],
    "decay, wrong sign": [Plan(rate=rate, decay=-0.1, steps=round(32 / rate)) for rate in (0.4, 0.2, 0.1)],
}.items():
    for plan in plans:
        runs = [train(plan, seed).readings["train"] for seed in range(3)]
        when = np.median([plan.rate * 20 * (np.argmin(series) + 1) for series in runs])
        early = f"lowest before rate * step = 15: {when < 15}; " if plan.decay else ""
        print(f"{name:17} {plan.rate:3}  {early}ends below 1: {np.median([s[-1] for s in runs]) < 1}")
