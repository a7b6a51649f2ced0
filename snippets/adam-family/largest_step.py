import numpy as np

from linebyline.byhand.optimizers import adamax

beta1, beta2 = 0.9, 0.999
params = [{"w": np.zeros(1)}]
optimizer = adamax(1.0, beta1, beta2, epsilon=1e-300)  # the paper's rule has no epsilon
state, sizes = optimizer.init(params), []
for t in range(200):
    new, state = optimizer.update(params, [{"w": np.array([beta2**t])}], state)  # g fades as fast as v
    sizes.append(params[0]["w"][0] - new[0]["w"][0])
    params = new
print(f"step 1: {sizes[0]:.5f} η   step 10: {sizes[9]:.5f} η   step 200: {sizes[-1]:.5f} η")
print(f"β₂(1 - β₁) / (β₂ - β₁) = {beta2 * (1 - beta1) / (beta2 - beta1):.5f}")
print(f"the same with β₂ = 0.95: {0.95 * 0.1 / 0.05:.2f}")
