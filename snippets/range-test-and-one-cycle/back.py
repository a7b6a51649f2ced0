import numpy as np

x = np.linspace(-30, 3, 660_001)  # the logarithm of rate times curvature; the middles of the pieces miss x = 0
middle, piece = (x[1:] + x[:-1]) / 2, x[1] - x[0]
total = np.cumsum(np.log(np.abs(1 - np.exp(middle)))) * piece
edge = np.searchsorted(middle, 0.0)
print(f"lost up to rate 1 / curvature: {total[edge]:.3f}, and -pi²/6 is {-(np.pi**2) / 6:.3f}")
print(f"lowest at rate times curvature = {np.exp(middle[np.argmin(total)]):.3f}")
print(f"all regained at {np.exp(middle[edge + np.argmax(total[edge:] >= 0)]):.1f}")
