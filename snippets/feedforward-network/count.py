import numpy as np

from linebyline.byhand.network import Network

print("sizes                         formula    arrays    first layer holds")
for sizes in ([2, 3, 2], [64, 32, 10], [784, 128, 64, 10], [784, 32, 32, 32, 32, 10]):
    layers = [(fan_in + 1) * fan_out for fan_in, fan_out in zip(sizes[:-1], sizes[1:], strict=True)]
    params = Network(sizes, rng=np.random.default_rng(0)).params
    stored = sum(array.size for layer in params for array in layer.values())
    print(f"{sizes!s:28} {sum(layers):8d}  {stored:8d}  {100 * layers[0] / sum(layers):15.0f}%")
