import numpy as np

from linebyline.byhand.option_net import NAMES, option_layer

rng = np.random.default_rng(0)
sharpest, broken = dict.fromkeys(("C1", "C2", "C3", "C4", "C+"), 0.0), 0
for _ in range(3000):
    params = {name: rng.uniform(0.1, 4) * rng.normal(size=rng.integers(1, 6)) for name in NAMES[:1]}
    params |= {name: rng.uniform(0.1, 2) * rng.normal(size=len(params["b_moneyness"])) for name in NAMES[1:]}
    (m1, m2), (t1, t2) = np.sort(rng.uniform(0, 3, (2, 2)))
    m = np.array([m1, m2, (m1 + m2) / 2, m2, m1])
    y1, y2, middle, y2_early, y1_early = option_layer(params, m, np.array([t2, t2, t2, t1, t1]))
    steep = np.exp(params["w_moneyness"])
    bound = np.exp(params["b_moneyness"] - m2 * steep + params["w_out"]).sum()  # softplus(z) <= e^z and σ <= 1
    ratios = {"C1": y2 / y1, "C2": 2 * middle / (y1 + y2), "C3": y1_early / y1, "C4": y2 / bound}
    if y1 - y1_early > 1e-6 * y1:  # else the difference is rounding
        ratios["C+"] = (y2 - y2_early) / (y1 - y1_early)
    for name, ratio in ratios.items():
        broken += ratio > 1 + 1e-9
        sharpest[name] = max(sharpest[name], ratio)
print(f"3,000 random layers, the conditions broken {broken} times")
says = ("falls with m", "bends upwards in m", "rises with τ", "below a bound that goes to 0", "rises less where m is large")
for name, text in zip(sharpest, says, strict=True):
    print(f"{name}: {text:<28} ratio up to {sharpest[name]:.3f}")
print(f"sharpest ratio {max(sharpest.values()):.2f}")
