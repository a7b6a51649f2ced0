"""A trained network as one file: its parameters and all that is needed to use them."""

from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from jaxtyping import Float

from linebyline import files
from linebyline.byhand.losses import softmax
from linebyline.byhand.network import Params
from linebyline.training.settings import Settings

KIND = "model"


@dataclass
class Model:
    """A network that was trained, with the settings that made it.

    Raises:
        ValueError: the parameters do not have the shapes that the settings ask for, or are not finite.
    """

    settings: Settings
    params: Params

    def __post_init__(self):
        dense = [layer for layer in self.params if layer["w"].ndim == 2]
        if not dense:
            raise ValueError(f"params has {len(self.params)} layers, expected a dense one at the end: it gives the logits.")
        pixels = len(dense[0]["w"]) // (self.settings.filters or (1,))[-1]
        self.inputs = pixels * 4 ** len(self.settings.filters)  # each block has halved both sides
        self._network = self.settings.network(self.inputs, len(self.params[-1]["b"]))
        shapes, expected = ([{name: each[name].shape for name in ("w", "b")} for each in params]
                            for params in (self.params, self._network.params))  # fmt: skip
        if shapes != expected:
            raise ValueError(f"params has the shapes {shapes}, expected {expected}, as the settings say.")
        if not all(np.isfinite(array).all() for layer in self.params for array in layer.values()):
            raise ValueError("params has entries that are not finite.")
        self._network.params = self.params

    def logits(self, x: Float[np.ndarray, "batch inputs"]) -> Float[np.ndarray, "batch classes"]:
        """Return the logits of each example, computed by hand in NumPy. Raises ValueError for inputs of another shape."""
        return self._network.forward(x)

    def probs(self, x: Float[np.ndarray, "batch inputs"]) -> Float[np.ndarray, "batch classes"]:
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
        plain = note["settings"]
        settings = Settings(**{name: tuple(value) if isinstance(value, list) else value for name, value in plain.items()})
        params = [{name: arrays[f"{name}{number}"] for name in ("w", "b")} for number in range(1, len(arrays) // 2 + 1)]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise files.FileError(f"{path} is a model that this version cannot read ({error}); train it again.") from error
    try:
        return Model(settings, params)
    except (ValueError, IndexError) as error:
        raise files.FileError(f"{path} is damaged: its arrays do not fit its settings; train it again.") from error
