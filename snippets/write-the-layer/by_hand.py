import numpy as np

from linebyline.byhand.option_net import NAMES, option_layer, option_layer_backward

rng = np.random.default_rng(0)
params = {name: 0.5 * rng.normal(size=5) for name in NAMES}
moneyness, maturity = np.array([0.8, 1.0, 1.2]), np.array([1.0, 0.5, 0.25])
prices = option_layer(params, moneyness, maturity)
grads = option_layer_backward(np.full(3, 1 / 3), params, moneyness, maturity)  # of the mean price
print("prices:", *(f"{price:.4f}" for price in prices))
for name, grad in grads.items():
    print(f"{name:<12}", *(f"{entry:8.4f}" for entry in grad))
