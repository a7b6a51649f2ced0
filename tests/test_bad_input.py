"""No public function of the package lets a wrong shape through, and none at a border lets a NaN through.

`CALLS` holds one good call of each public function that takes arrays; the tests plant faults into its arguments. A new
public function without a call fails, so nothing can be forgotten. These tests run without the jaxtyping hook, whose
error would come first: readers do not have it.
"""

import importlib
import inspect
import pkgutil

import numpy as np
import pytest

import linebyline
from linebyline.byhand import activations, dense, losses, network, option_net
from linebyline.byhand.optimizers import sgd
from linebyline.neurons import TwoLayers

RNG = np.random.default_rng(0)
LOGITS, LABELS = RNG.normal(size=(4, 3)), np.array([0, 1, 2, 1])
PROBS = np.array([[0.2, 0.3, 0.5], [1.0, 0.0, 0.0], [0.25, 0.25, 0.5], [0.1, 0.2, 0.7]])
SIGNS = np.array([-1, 1, 1, -1])
BITS = np.array([[0, 1, 0], [1, 1, 0], [0, 1, 1], [1, 0, 0]])
H, W, B = RNG.normal(size=(4, 2)), RNG.normal(size=(2, 3)), RNG.normal(size=3)
PICTURES = RNG.normal(size=(2, 5, 5, 1))
KERNELS, FILTER_BIASES, PLACES = RNG.normal(size=(3, 3, 1, 2)), RNG.normal(size=2), RNG.normal(size=(2, 3, 3, 2))
NET = network.Network([2, 3], rng=RNG)
OPTION = {"params": {name: B for name in option_net.NAMES}, "moneyness": PROBS[0], "maturity": PROBS[2]}
ELEMENTWISE = [name for pair in activations.ACTIVATIONS.values() for name in (pair[0].__name__, pair[1].__name__)]

# function -> its arguments; the second entry names the arguments that may have any shape
CALLS = {
    **{name: ({"z": LOGITS}, {"z"}) for name in ELEMENTWISE if not name.endswith("_backward")},
    **{name: ({"grad_h": LOGITS, "z": LOGITS}, set()) for name in ELEMENTWISE if name.endswith("_backward")},
    "dense": ({"h": H, "w": W, "b": B}, set()),
    "dense_backward": ({"grad_z": LOGITS, "h": H, "w": W}, set()),
    **{name: ({"x": PICTURES, "kernels": KERNELS, "b": FILTER_BIASES}, set()) for name in ("convolve", "convolve_by_definition")},
    "convolve_backward": ({"grad_z": PLACES, "x": PICTURES, "kernels": KERNELS}, set()),
    "pad": ({"x": PICTURES, "padding": 1}, set()),
    "patches": ({"x": PICTURES, "kernel": (3, 3)}, set()),
    **{name: ({"x": PICTURES}, set()) for name in ("max_pool", "mean_pool")},
    **{name: ({"grad_h": PICTURES[:, :2, :2], "x": PICTURES}, set()) for name in ("max_pool_backward", "mean_pool_backward")},
    "bilinear": ({"images": PICTURES[..., 0], "places": RNG.normal(size=(2, 3, 4, 2))}, set()),
    "warp": ({"images": PICTURES[..., 0], "matrices": RNG.normal(size=(2, 2, 3))}, set()),
    "inverse_maps": ({"count": 2, "angle": B[:2], "shift": W[:, :2], "scale": PROBS[0, :2], "shear": B[1:]}, set()),
    "black_scholes": ({"moneyness": PROBS, "maturity": PROBS}, set()),
    "option_layer": (OPTION, set()),
    "option_layer_backward": (OPTION | {"grad_price": PROBS[3, :3]}, set()),
    "softmax": ({"logits": LOGITS}, {"logits"}),
    "log_softmax": ({"logits": LOGITS}, {"logits"}),
    "one_hot": ({"labels": LABELS, "classes": 3}, set()),
    "entropy": ({"p": PROBS}, {"p"}),
    "cross_entropy": ({"p": PROBS, "q": PROBS}, set()),
    "kl_divergence": ({"p": PROBS, "q": PROBS}, set()),
    "softmax_jacobian": ({"logits_row": LOGITS[0]}, set()),
    **{
        name: ({"logits": LOGITS, "labels": LABELS}, set())
        for pair in losses.LOSSES.values()
        for name in (pair[0].__name__, pair[1].__name__)
    },
    **{
        name: ({"logits": LOGITS[:, 0], "labels": BITS[:, 0]}, set()) for name in ("logistic_loss", "logistic_loss_backward")
    },
    "numerical_gradient": ({"f": np.sum, "x": H}, {"x"}),
    "relative_error": ({"a": H, "b": H}, set()),
    "gradient_check": ({"f": np.sum, "grad": np.ones_like(H), "x": H}, set()),
    "network_errors": ({"network": NET, "x": H, "labels": LABELS}, set()),
    "accuracy_curves": (
        {"x": np.tile(LOGITS, (300, 1)), "labels": np.tile(LABELS, 300), "loss": "cross_entropy", "learning_rate": 0.1}
        | {"epochs": 1, "starts": 1},
        set(),
    ),
    "accuracy": ({"predictions": LABELS, "labels": LABELS}, set()),
    **{
        name: ({"scores": LOGITS[:, 0], "labels": BITS[:, 0]}, set())
        for name in ("area_under_roc", "average_precision", "precision_recall", "roc")
    },
    "confusion_matrix": ({"predictions": LABELS, "labels": LABELS}, set()),
    **{
        name: ({"confidence": PROBS[3], "correct": BITS[0]}, set()) for name in ("reliability", "expected_calibration_error")
    },
    "fit_temperature": ({"logits": PROBS, "labels": np.array([2, 0, 2, 0])}, set()),
    **{
        name: ({"successes": LABELS, "trials": LABELS + 2}, {"successes", "trials"}) for name in ("wilson", "clopper_pearson")
    },
    "binomial": ({"trials": 3, "p": PROBS}, {"p"}),
    "measured": ({"errors": PROBS, "examples": 10, "rng": np.random.default_rng(0)}, {"errors"}),
    "pick": ({"seen": LOGITS, "values": PROBS[:, ::-1].copy()}, set()),
    "summary": ({"values": B}, set()),
    "perceptron_train": ({"x": LOGITS, "labels": SIGNS}, set()),
    "margin": ({"x": LOGITS, "labels": SIGNS, "w": B}, set()),
    "radius": ({"x": LOGITS}, set()),
    "linear_pieces": ({"params": [{"w": LOGITS[:1], "b": B}, {"w": W.T[:, :1], "b": B[:1]}]}, set()),
    "compose": ({"w": B, "b": B, "v": B, "c": 0.5, "times": 2}, set()),
    "with_ones": ({"x": LOGITS}, set()),
    "two_layers": ({"x": H, "network": TwoLayers(np.ones((2, 1)), np.zeros(1), np.ones(1), -1.0)}, set()),
    "pattern_network": ({"outputs": np.array([0, 1, 1, 0])}, set()),
    "symmetric_network": ({"values": np.array([0, 1, 0])}, set()),
    "threshold_unit": ({"x": LOGITS, "w": B, "b": 0.5}, set()),
    "sigmoid_neuron": ({"x": LOGITS, "w": B, "b": 0.5}, set()),
    "neuron_loss": ({"x": LOGITS, "targets": LOGITS[:, 0], "w": B, "b": 0.5}, set()),
    "neuron_gradient": ({"x": LOGITS, "targets": LOGITS[:, 0], "w": B, "b": 0.5}, set()),
    "tower": ({"x": LOGITS, "left": -1.0, "right": 0.5, "steepness": 10.0}, {"x"}),
    "tower_network": ({"x": B, "heights": LOGITS[0], "edges": np.arange(4.0), "steepness": 10.0}, set()),
    "neuron": ({"x": LOGITS[:, 0], "targets": LOGITS[:, 1]}, set()),
    "mcculloch_pitts": ({"x": BITS, "theta": 1, "inhibitory": np.array([False, False, True])}, set()),
}
METHODS = {
    "forward": ({"x": H}, set()),
    "trace": ({"x": H}, set()),
    "predict": ({"x": H}, set()),
    "loss": ({"x": H, "labels": LABELS}, set()),
    "gradients": ({"x": H, "labels": LABELS}, set()),
}
# their inputs have tests of their own
SKIPPED = ("linebyline.exercises", "linebyline.cli", "linebyline.plotting", "linebyline.data.sets", "linebyline.data.downloads")
SKIPPED += ("linebyline.files", "linebyline.nets", "linebyline.training", "linebyline.sweeps", "linebyline.serving")


def public_functions():
    """Return the public functions of the package that take at least one annotated array, by name."""
    found = {}
    for module in pkgutil.walk_packages(linebyline.__path__, "linebyline."):
        if module.name.startswith(SKIPPED):
            continue
        for name, function in inspect.getmembers(importlib.import_module(module.name), inspect.isfunction):
            annotations = [str(p.annotation) for p in inspect.signature(function).parameters.values()]
            arrays = any(kind in text for text in annotations for kind in ("Float[", "Int[", "ndarray"))
            if arrays and not name.startswith(("_", "check_", "require_", "from_")) and function.__module__ == module.name:
                found[name] = function
    return found


def target(name):
    return getattr(NET, name) if name in METHODS else public_functions()[name]


def arrays(arguments):
    return [name for name, value in arguments.items() if isinstance(value, np.ndarray)]


EVERY = CALLS | METHODS
ARRAYS = [(name, argument) for name, (arguments, _) in EVERY.items() for argument in arrays(arguments)]
FLOATS = [(name, argument) for name, argument in ARRAYS if EVERY[name][0][argument].dtype.kind == "f"]
# no other argument has as many rows
ROWS_ALONE = {("dense", "h"), ("tower_network", "x"), ("threshold_unit", "x"), ("sigmoid_neuron", "x"), ("mcculloch_pitts", "x")}
ROWS_ALONE |= {(name, argument) for name in ("convolve", "convolve_by_definition") for argument in ("x", "kernels")}
SHARED = [pair for pair in ARRAYS if len(arrays(EVERY[pair[0]][0])) > 1 and pair not in ROWS_ALONE]
# inside a network NaN is refused once, at its border (x and the logits): the layers themselves let it pass
LAYERS = {*ELEMENTWISE, "dense", "dense_backward", "convolve", "convolve_by_definition", "convolve_backward", "pad", "patches"}
LAYERS |= {"option_layer", "option_layer_backward", "max_pool", "max_pool_backward", "mean_pool", "mean_pool_backward"}


def test_every_public_function_has_a_call_here():
    assert set(public_functions()) == set(CALLS)


@pytest.mark.parametrize("name", EVERY)
def test_the_good_call_is_good(name):
    target(name)(**EVERY[name][0])


@pytest.mark.parametrize(("name", "argument"), [pair for pair in ARRAYS if pair[1] not in EVERY[pair[0]][1]])
def test_one_axis_more_is_refused(name, argument):
    arguments, _ = EVERY[name]
    with pytest.raises(ValueError, match=argument):
        target(name)(**arguments | {argument: arguments[argument][None]})


@pytest.mark.parametrize(("name", "argument"), SHARED)
def test_one_row_less_is_refused_where_another_argument_has_it(name, argument):
    arguments, _ = EVERY[name]
    with pytest.raises(ValueError):
        target(name)(**arguments | {argument: arguments[argument][:-1]})


@pytest.mark.parametrize(("name", "argument"), [pair for pair in FLOATS if pair[0] not in LAYERS])
def test_a_nan_is_refused_at_a_border(name, argument):
    spoiled = EVERY[name][0][argument].copy()
    spoiled.flat[1] = np.nan
    with pytest.raises(ValueError):
        target(name)(**EVERY[name][0] | {argument: spoiled})


def test_an_optimizer_refuses_gradients_of_another_shape():
    optimizer = sgd(0.1)
    grads = [{"w": W[:1], "b": B}]
    with pytest.raises(ValueError, match="grads"):
        optimizer.update(NET.params, grads, optimizer.init(NET.params))


def test_the_guard_catches_a_function_that_checks_nothing(monkeypatch):
    """The planted fault: a dense layer that lets broadcasting hide a bias of the wrong shape."""
    monkeypatch.setattr(dense, "dense", lambda h, w, b: h @ w + b)
    with pytest.raises(pytest.fail.Exception):
        with pytest.raises(ValueError):
            dense.dense(H, W, B[None])
