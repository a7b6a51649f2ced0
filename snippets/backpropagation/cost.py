import numpy as np

from linebyline.byhand.network import Network
from linebyline.gradient_check import network_errors


class Counted(np.ndarray):
    """An array that counts the multiply-adds of each matrix product it takes part in."""

    total = 0

    def __array_ufunc__(self, ufunc, method, *inputs, **settings):
        plain = [np.asarray(array) for array in inputs]
        result = getattr(ufunc, method)(*plain, **settings)
        if ufunc is np.matmul:
            Counted.total += plain[0].size * plain[1].shape[1]  # [m, k] @ [k, n] costs m·k·n
        return result.view(Counted) if isinstance(result, np.ndarray) else result


def count(function, *arguments) -> int:
    Counted.total = 0
    function(*arguments)
    return Counted.total


rng = np.random.default_rng(0)
x, labels = rng.normal(size=(8, 6)), rng.integers(0, 3, 8)  # [batch, fan_in], [batch]
print("layers  parameters  loss  loss+gradient  differences  (in multiply-adds; then in losses)")
for sizes in ([6, 3], [6, 10, 3], [6, 10, 10, 10, 3]):
    network = Network(sizes, rng=rng)
    for layer in network.params:
        layer["w"] = layer["w"].view(Counted)
    parameters = sum(array.size for layer in network.params for array in layer.values())
    loss, gradient = count(network.loss, x, labels), count(network.gradients, x, labels)
    differences = count(network_errors, network, x, labels) - gradient
    print(f"{len(sizes) - 1:>6}{parameters:>12}{loss:>6}{gradient:>15}{differences:>13}   ", end="")
    print(f"{gradient // loss} losses against {differences // loss}, remainders {gradient % loss} and {differences % loss}")
