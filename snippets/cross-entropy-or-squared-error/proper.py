import numpy as np

q = np.linspace(0.001, 0.999, 999)
for true in (0.5, 0.7, 0.9):  # the right class comes with this probability
    cross_entropy = -true * np.log(q) - (1 - true) * np.log(1 - q)
    squared_error = true * (1 - q) ** 2 + (1 - true) * q**2
    print(f"true {true}: least mean loss at q = {q[cross_entropy.argmin()]:.3f} and {q[squared_error.argmin()]:.3f}")
q = 1e-300  # sure and wrong
print(f"the loss of one example at q = {q}: cross-entropy {-np.log(q):.0f}, squared error {(1 - q) ** 2:.0f}")
