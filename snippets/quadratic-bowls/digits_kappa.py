import numpy as np

from linebyline.data import digits
from linebyline.neurons import with_ones

images = digits()[0]
spread = images.std(axis=0)
images = images[:, spread > 0]  # a constant pixel cannot be standardized, and its weight has nothing to learn
print(f"{images.shape[1]} of 64 pixels vary; deviations from {spread[spread > 0].min():.3f} to {spread.max():.2f}")
centered = images - images.mean(axis=0)
for name, x in (("raw", images), ("centered", centered), ("standardized", centered / centered.std(axis=0))):
    curvatures = np.linalg.eigvalsh(with_ones(x).T @ with_ones(x) / len(x))
    print(f"{name:<13} steepest {curvatures[-1]:>5.1f}   flattest {curvatures[0]:.1g}   κ = {curvatures[-1] / curvatures[0]:.1e}")
