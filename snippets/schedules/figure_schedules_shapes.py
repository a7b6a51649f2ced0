import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.schedules import (
    cosine_decay,
    exponential_decay,
    inverse_time_decay,
    step_decay,
    sutskever_momentum,
    warmup,
)

fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.2), layout="constrained")
rates = {
    "step": (step_decay(0.1, factor=0.5, every=200), "-"),
    "exponential": (exponential_decay(0.1, decay=0.004), "--"),
    "1/t": (inverse_time_decay(0.1, decay=0.01), "-."),
    "warmup, cosine": (warmup(cosine_decay(0.1, steps=900), steps=100), ":"),
}
t = np.arange(1, 1001, 3)
for name, (schedule, line) in rates.items():
    left.plot(t, [schedule(step) for step in t], line, label=name)
left.set(xlabel="step $t$ (count)", ylabel="rate (no unit)")
left.legend(frameon=False, fontsize="small")
t = np.arange(1, 5001, 10)
for largest, line in ((0.99, "-"), (0.9, "--"), (0, ":")):
    right.plot(t, [sutskever_momentum(largest)(step) for step in t], line, label=f"largest {largest}")
right.set(xlabel="step $t$ (count)", ylabel="momentum (no unit)")
right.legend(frameon=False, fontsize="small")
