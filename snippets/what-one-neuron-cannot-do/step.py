import numpy as np

from linebyline.neurons import perceptron_train, with_ones

rng = np.random.default_rng(0)
inputs, trials = 9, 20  # ten weights with the bias
learned = []
for points in (10, 20, 30, 40):
    found = 0
    for _ in range(trials):
        x = with_ones(rng.normal(size=(points, inputs)))
        found += perceptron_train(x, rng.choice([-1, 1], points), epochs=300).converged
    learned.append(found)
print("every labeling of 10 points learned:", learned[0] == trials)
print("fewer at 20 points than at 10, fewer still at 30:", learned[0] > learned[1] > learned[2])
print(f"at 40 points: {learned[3]} of {trials} labelings learned")
