import numpy as np

q = np.linspace(0.001, 0.999, 999)
for true in (0.5, 0.7, 0.9):  # the right class comes with this probability
    cross_entropy = -true * np.log(q) - (1 - true) * np.log(1 - q)
    squared_error = true * (1 - q) ** 2 + (1 - true) * q**2
    print(f"true {true}: least mean loss at q = {q[cross_entropy.argmin()]:.3f} and {q[squared_error.argmin()]:.3f}")
print("the largest loss of one example in all:", f"cross-entropy {-np.log(1e-300):.0f} at q = 1e-300, squared error {(1 - 1e-300) ** 2:.0f}")
