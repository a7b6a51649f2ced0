import numpy as np

from linebyline.byhand.option_net import NAMES, option_layer
from linebyline.data.option_prices import black_scholes

axes = np.linspace(0.5, 1.5, 21), np.linspace(0.05, 1, 20)
moneyness, maturity = (axis.ravel() for axis in np.meshgrid(*axes, indexing="ij"))  # [420]
exact = black_scholes(moneyness, maturity)
rng = np.random.default_rng(0)
for name, turned in (("right signs", False), ("both turned", True)):
    falls, rises, together = 0, 0, 0
    for _ in range(300):
        params = {key: rng.normal(size=5) for key in NAMES}
        price = option_layer(params, moneyness, maturity, turned=turned)
        grid = price.reshape(21, 20)
        falls, rises = falls + (np.diff(grid, axis=0) < 0).sum(), rises + (np.diff(grid, axis=1) > 0).sum()
        together += np.cov(price, exact)[0, 1] > 0
    steps = 300 * np.array([20 * 20, 21 * 19])
    print(f"{name}: falls with m in {falls:,} of {steps[0]:,} steps, rises with τ in {rises:,} of {steps[1]:,}")
    print(f"{'':<13}goes with the exact price (covariance above 0): {together} of 300 layers")
