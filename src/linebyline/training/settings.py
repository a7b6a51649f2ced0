"""What a training run is told: names, ranges, defaults. Two runs with equal settings give equal results."""

import hashlib
import json
import math
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from numbers import Real

import numpy as np
from jaxtyping import Float

from linebyline.byhand.activations import ACTIVATIONS
from linebyline.byhand.conv_network import ConvNetwork
from linebyline.byhand.losses import LOSSES
from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import OPTIMIZERS
from linebyline.byhand.schedules import cosine_decay, one_cycle

ENGINES = ("jax", "numpy")
STARTS = {"random": 0.1, "xavier": "xavier", "he": "he"}  # scale of `init_dense`; random: standard deviation 0.1 in every layer
ALIASES = {"nag": "nesterov", "mean_squared_error": "squared_error", "mse": "squared_error"}
SCHEDULES = {"constant": None, "cosine": cosine_decay, "one_cycle": one_cycle}
KNOWN = {"loss": LOSSES, "optimizer": OPTIMIZERS, "activation": ACTIVATIONS, "weight_init": STARTS, "engine": ENGINES,
         "schedule": SCHEDULES}  # fmt: skip
LATER = {"schedule": "constant"}  # settings that older files do not have, and what they mean there
EPSILON = {"adagrad": 1e-7, "adadelta": 1e-6}  # of the others 1e-8


@dataclass(frozen=True)
class Settings:
    """A training run in full.

    Args:
        data: name of the data set, for the record.
        epochs: passes over the training examples, at least 1.
        batch_size: examples a step, at least 1; the last incomplete batch of an epoch is left out.
        loss: "cross_entropy" or "squared_error".
        optimizer: a name in `byhand.optimizers.OPTIMIZERS`.
        learning_rate: η, above 0; of a schedule the largest.
        schedule: "constant", "cosine" (falls to 0 at the end of the run) or "one_cycle" (rises for 0.3 of the run, then falls).
        momentum: β of momentum and nesterov, from 0 to below 1.
        beta: β of rmsprop and adadelta, from 0 to below 1.
        beta1: β₁ of the Adam family, from 0 to below 1.
        beta2: β₂ of the Adam family, from 0 to below 1.
        epsilon: ε of the adaptive optimizers, above 0; None is 1e-7 for adagrad, 1e-6 for adadelta, else 1e-8.
        weight_decay: λ, at least 0: adds λw to each gradient, biases too; adamw keeps it apart from the gradient.
        weight_init: "random" (normal, standard deviation 0.1), "xavier" or "he"; biases start at 0.
        hidden: width of each hidden layer, each at least 1; empty for none.
        filters: kernels of each convolution block before the hidden layers, as in `byhand.conv_network`; empty for none.
        activation: a name in `byhand.activations.ACTIVATIONS`.
        engine: "jax" or "numpy".
        seed: of the start and of the order of the examples, at least 0.
        patience: stop after this many epochs without a lower validation loss; 0 never stops.

    Raises:
        ValueError: a setting is out of range or unknown; the message names it and, for a name, the nearest ones.
    """

    data: str = "digits"
    epochs: int = 10
    batch_size: int = 32
    loss: str = "cross_entropy"
    optimizer: str = "adam"
    learning_rate: float = 1e-3
    schedule: str = "constant"
    momentum: float = 0.9
    beta: float = 0.9
    beta1: float = 0.9
    beta2: float = 0.999
    epsilon: float | None = None
    weight_decay: float = 0.0
    weight_init: str = "he"
    hidden: tuple[int, ...] = (128,)
    filters: tuple[int, ...] = ()
    activation: str = "relu"
    engine: str = "jax"
    seed: int = 0
    patience: int = 0

    def __post_init__(self):
        for field in ("hidden", "filters"):
            object.__setattr__(self, field, tuple(getattr(self, field)))
            for count in getattr(self, field):
                _require(field, count, isinstance(count, int), 1, math.inf, True)
        for field, names in KNOWN.items():
            object.__setattr__(self, field, known_name(field, getattr(self, field), names))
        counts = {"epochs": 1, "batch_size": 1, "seed": 0, "patience": 0}
        for field, least in counts.items():
            _require(field, getattr(self, field), isinstance(getattr(self, field), int), least, math.inf, True)
        for field in ("momentum", "beta", "beta1", "beta2"):
            _require(field, getattr(self, field), True, 0, 1, True)
        _require("learning_rate", self.learning_rate, True, 0, math.inf, False)
        _require("weight_decay", self.weight_decay, True, 0, math.inf, True)
        _require("epsilon", self.numerical_epsilon(), True, 0, math.inf, False)

    def numerical_epsilon(self) -> float:
        """ε as given, or the default of the optimizer."""
        return EPSILON.get(self.optimizer, 1e-8) if self.epsilon is None else self.epsilon

    def optimizer_settings(self) -> dict[str, float]:
        """What the factory of this optimizer takes beside the learning rate, by the names of `byhand.optimizers`."""
        match self.optimizer:
            case "sgd":
                return {}
            case "momentum" | "nesterov":
                return {"beta": self.momentum}
            case "adagrad":
                return {"epsilon": self.numerical_epsilon()}
            case "rmsprop" | "adadelta":
                return {"beta": self.beta, "epsilon": self.numerical_epsilon()}
        moments = {"beta1": self.beta1, "beta2": self.beta2, "epsilon": self.numerical_epsilon()}
        return moments | ({"weight_decay": self.weight_decay} if self.optimizer == "adamw" else {})

    def rates(self, examples: int) -> Real | Float[np.ndarray, "steps"]:
        """η as one number, or η of each step of a whole run on so many training examples, where a schedule is asked for."""
        schedule, steps = SCHEDULES[self.schedule], self.epochs * (examples // self.batch_size)
        if schedule is None:
            return self.learning_rate
        rate = schedule(self.learning_rate, steps)
        return np.array([rate(t) for t in range(1, steps + 1)])

    def penalty(self) -> float:
        """λ as far as it enters the gradient: 0 for adamw, which decays the weights itself."""
        return 0.0 if self.optimizer == "adamw" else self.weight_decay

    def start(self, inputs: int, classes: int) -> list[dict[str, np.ndarray]]:
        """The initial parameters in float32, drawn from the seed: equal for both engines."""
        network = self.network(inputs, classes)
        return [{name: array.astype(np.float32) for name, array in layer.items()} for layer in network.params]

    def network(self, inputs: int, classes: int) -> Network:
        """The network by hand, in float64. Raises ValueError where filters are asked for and the inputs are no such picture."""
        kind = {"activation": self.activation, "loss": self.loss, "scale": STARTS[self.weight_init]}
        rng = np.random.default_rng(self.seed)
        if not self.filters:
            return Network([inputs, *self.hidden, classes], rng=rng, **kind)
        side = math.isqrt(inputs)
        if side**2 != inputs:
            raise ValueError(f"filters is {self.filters}, which needs square pictures, but an example has {inputs} numbers.")
        return ConvNetwork(side, self.filters, [*self.hidden, classes], rng=rng, **kind)

    def order(self, epoch: int, examples: int) -> np.ndarray:
        """The rows of each step of an epoch, `[steps, batch]`: shuffled by seed and epoch alone, so that a run can resume."""
        steps = examples // self.batch_size
        rows = np.random.default_rng((self.seed, epoch)).permutation(examples)
        return rows[: steps * self.batch_size].reshape(steps, self.batch_size)

    def name(self) -> str:
        """A short name with the choices that differ most often, and a mark of all settings: hl_3_bs_16_ac_tanh_…."""
        told = {name: value for name, value in asdict(self).items() if (name, value) not in LATER.items()}  # names stay
        digest = hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:6]
        width = f"_sz_{'-'.join(map(str, self.hidden))}" if self.hidden else ""
        blocks = f"_cv_{'-'.join(map(str, self.filters))}" if self.filters else ""
        layers = f"{blocks}_hl_{len(self.hidden)}{width}"
        schedule = "" if self.schedule == "constant" else f"_sc_{self.schedule}"
        return f"{self.data}{layers}_bs_{self.batch_size}_ac_{self.activation}_op_{self.optimizer}{schedule}_{digest}"


def known_name(field: str, name: str, names) -> str:
    """Return the known name that is meant: case and known aliases do not matter. Raise a ValueError with near names."""
    wanted = str(name).lower().replace("-", "_")
    wanted = ALIASES.get(wanted, wanted)
    if wanted in names:
        return wanted
    near = get_close_matches(wanted, names, n=3, cutoff=0.5)
    advice = f"did you mean {' or '.join(near)}?" if near else f"expected one of {', '.join(sorted(names))}."
    raise ValueError(f"there is no {field} {name!r}: {advice}")


def _require(field: str, value: object, kind: bool, low: Real, high: Real, low_included: bool) -> None:
    number = isinstance(value, int | float) and not isinstance(value, bool) and kind
    if not number or not (low < value < high or (low_included and value == low)):
        whole = "a whole number" if field in ("epochs", "batch_size", "seed", "patience", "hidden", "filters") else "a number"
        limit = f" and below {high}" if high < math.inf else ""
        raise ValueError(f"{field} is {value!r}, expected {whole} {'of at least' if low_included else 'above'} {low}{limit}.")
