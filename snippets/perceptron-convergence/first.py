import numpy as np

from linebyline.neurons import margin, perceptron_train, radius, with_ones

x = with_ones(np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]))  # [examples, inputs]: x₀ = 1, x₁, x₂
labels = np.array([-1, -1, -1, 1])  # AND
run = perceptron_train(x, labels)
print("weights after each mistake:", *run.history.astype(int).tolist())
print("right on all four:", (labels * (x @ run.w) > 0).all())
gamma = margin(x, labels, np.array([-3.0, 2, 2]))  # only the direction of w* counts
print(f"{run.mistakes} mistakes, (R/γ)² = {(radius(x) / gamma) ** 2:.0f}")
