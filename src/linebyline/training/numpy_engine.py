"""Training by hand: the gradients of `byhand.network`, a rule of `byhand.optimizers`, no autodiff."""

from numbers import Real

import numpy as np
from jaxtyping import Float, Int

from linebyline.byhand.network import Params
from linebyline.byhand.optimizers import OPTIMIZERS
from linebyline.training.settings import Settings


class NumpyEngine:
    """Trains one network, an epoch a call.

    All parameters lie in one vector, of which the layers are views: an optimizer then has one array to work on.

    Args:
        settings: what to train; checked.
        params: the start, float32.
        x: training inputs, `[examples, features]`, finite.
        labels: their classes, `[examples]`.
        rates: η as one number or for each step; left out, that of the settings.
    """

    def __init__(
        self,
        settings: Settings,
        params: Params,
        x: Float[np.ndarray, "examples features"],
        labels: Int[np.ndarray, "examples"],
        rates: Real | Float[np.ndarray, "steps"] | None = None,
    ):
        self.network = settings.network(x.shape[1], len(params[-1]["b"]))
        self.x, self.labels, self.penalty = x.astype(np.float32), labels, np.float32(settings.penalty())
        rates = settings.rates(len(x)) if rates is None else rates
        rate = (lambda t: rates[t - 1]) if np.ndim(rates) else rates
        self.optimizer = OPTIMIZERS[settings.optimizer](rate, **settings.optimizer_settings())
        self.shapes = [{name: array.shape for name, array in layer.items()} for layer in params]
        self._set(_flat(params))
        self.state = self.optimizer.init([{"all": self.vector}])

    def epoch(self, order: Int[np.ndarray, "steps batch"]) -> Float[np.ndarray, "steps"]:
        """Take one step for each row of `order`; return the loss before each step, NaN from where it has no value."""
        losses = np.full(len(order), np.nan)
        with np.errstate(all="ignore"):  # an overflow shows as a loss without a value
            for step, rows in enumerate(order):
                try:
                    losses[step], grads = self.network.gradients(self.x[rows], self.labels[rows])
                except ValueError:  # the inputs are finite: only logits without a value are refused
                    break
                gradient = _flat(grads) + self.penalty * self.vector
                [layer], self.state = self.optimizer.update([{"all": self.vector}], [{"all": gradient}], self.state)
                self._set(layer["all"])
        return losses

    def logits(self, x: Float[np.ndarray, "examples features"]) -> Float[np.ndarray, "examples classes"]:
        """Return the logits of each example under the present parameters."""
        with np.errstate(all="ignore"):
            return self.network.forward(x.astype(np.float32))

    @property
    def params(self) -> Params:
        """The present parameters; views, not copies."""
        return self.network.params

    def memory(self) -> list[np.ndarray]:
        """All that the next epoch depends on, as arrays: parameters and the optimizer's memories."""
        t, memories = self.state
        return [self.vector, np.asarray(t), *(memory[0]["all"] for memory in memories)]

    def restore(self, arrays: list[np.ndarray]) -> None:
        """Take up what `memory` returned."""
        self._set(arrays[0])
        self.state = int(arrays[1]), tuple([{"all": array}] for array in arrays[2:])

    def _set(self, vector: np.ndarray) -> None:
        self.vector, self.network.params, begin = vector, [], 0
        for shapes in self.shapes:
            layer = {}
            for name, shape in shapes.items():
                end = begin + int(np.prod(shape))
                layer[name], begin = vector[begin:end].reshape(shape), end
            self.network.params.append(layer)


def _flat(params: Params) -> np.ndarray:
    return np.concatenate([layer[name].ravel() for layer in params for name in ("w", "b")])
