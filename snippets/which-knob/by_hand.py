projects = {"P": (1, 8, 10, 10), "Q": (7.5, 8, 10, 10), "R": (1, 2, 3, 8)}
for name, (best, train, dev, test) in projects.items():
    print(f"{name}: bias {train - best:g}   variance {dev - train:g}   tuned to dev {test - dev:g}")
rho = 0.6 * 0.5
print(f"factor per pass {rho:.1f}; 2 points off after pass 1, after pass 3 {2 * rho**2:.2f}")
