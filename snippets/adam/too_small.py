import numpy as np

t = np.arange(1, 10_001)
print("without the correction, constant gradient, in units of eta")
print("beta1   beta2   first step           largest   smallest of 10,000")
for beta1, beta2 in ((0.9, 0.999), (0.9, 0.99), (0.9, 0.95), (0.9, 0.9), (0.99, 0.9)):
    step = (1 - beta1**t) / np.sqrt(1 - beta2**t)  # with the correction it is 1 throughout
    verdict = "too large" if step[0] > 1.0001 else "too small" if step[0] < 0.9999 else "right"
    print(f"{beta1:<7} {beta2:<7} {step[0]:<10.2f} {verdict:<9} {step.max():<9.2f} {step.min():.2f}")
