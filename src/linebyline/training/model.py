"""A trained network as one file: its parameters and all that is needed to use them."""

from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from jaxtyping import Float

from linebyline import files
from linebyline.byhand.losses import softmax
from linebyline.byhand.network import Network, Params
from linebyline.training.settings import Settings

KIND = "model"


@dataclass
class Model:
    """A network that was trained, with the settings that made it."""

    settings: Settings
    params: Params

    @property
    def inputs(self) -> int:
        """How many numbers an example has."""
        return len(self.params[0]["w"])

    def logits(self, x: Float[np.ndarray, "batch features"]) -> Float[np.ndarray, "batch classes"]:
        """Return the logits of each example, computed by hand in NumPy. Raises ValueError for inputs of another shape."""
        sizes = [self.inputs, *(len(layer["b"]) for layer in self.params)]
        network = Network(sizes, self.settings.activation, self.settings.loss, rng=np.random.default_rng(0))
        network.params = self.params
        return network.forward(x)

    def probs(self, x: Float[np.ndarray, "batch features"]) -> Float[np.ndarray, "batch classes"]:
        """Return the probability of each class for each example."""
        return softmax(self.logits(x))

    def save(self, path: Path) -> None:
        """Write the model as .npz. Raises FileError where that cannot be done."""
        arrays = {f"{name}{number}": array for number, layer in enumerate(self.params, 1) for name, array in layer.items()}
        files.save_arrays(path, KIND, arrays, {"settings": asdict(self.settings)})


def load_model(path: Path) -> Model:
    """Read a model that `Model.save` wrote.

    Raises:
        FileError: there is no such file, it is cut, or it is no model of ours.
    """
    arrays, note = files.load_arrays(path, KIND)
    try:
        settings = Settings(**note["settings"])
        params = [{name: arrays[f"{name}{number}"] for name in ("w", "b")} for number in range(1, len(arrays) // 2 + 1)]
        fits = [len(layer["b"]) for layer in params[:-1]] == list(settings.hidden) == [len(layer["w"]) for layer in params[1:]]
    except (KeyError, TypeError, ValueError) as error:
        raise files.FileError(f"{path} is a model that this version cannot read ({error}); train it again.") from error
    if not params or not fits or not all(np.isfinite(array).all() for array in arrays.values()):
        raise files.FileError(f"{path} is damaged: its arrays do not fit its settings; train it again.")
    return Model(settings, params)
