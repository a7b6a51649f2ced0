"""The surfaces: their gradients are those of their values, a turned bowl has its axes where it says, bad input is refused."""

import numpy as np
import pytest

from linebyline.byhand.optimizers import sgd
from linebyline.gradient_check import numerical_gradient, relative_error
from linebyline.surfaces import bowl, descend, neuron

RNG = np.random.default_rng(0)
X, TARGETS = RNG.normal(size=7), RNG.random(7)
SURFACES = {"bowl": bowl([1.0, 9.0]), "turned": bowl([1.0, 9.0], 30), "neuron": neuron(X, TARGETS)}
SURFACES["saddle"] = bowl([2.0, -1.0, 0.5])


@pytest.mark.parametrize("name", SURFACES)
def test_the_gradient_is_that_of_the_value(name):
    surface = SURFACES[name]
    for w in RNG.normal(size=(5, 3 if name == "saddle" else 2)):
        # ε of the package's check, float64: rounding and truncation below 1e-9 of values of size 1
        assert relative_error(surface.gradient(w), numerical_gradient(lambda v: float(surface.value(v)), w)) < 1e-6


@pytest.mark.parametrize("name", SURFACES)
def test_many_points_at_once_are_the_points_one_by_one(name):
    surface, points = SURFACES[name], RNG.normal(size=(4, 5, 3 if name == "saddle" else 2))
    np.testing.assert_allclose(surface.value(points), [[surface.value(w) for w in row] for row in points], rtol=1e-12)
    np.testing.assert_allclose(surface.gradient(points), [[surface.gradient(w) for w in row] for row in points], rtol=1e-12)


@pytest.mark.parametrize("degrees", [0, 30, 90, 200.5])
def test_the_first_axis_of_a_turned_bowl_points_where_it_says(degrees):
    axis = np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])
    across = np.array([-axis[1], axis[0]])
    surface = bowl([1.0, 9.0], degrees)
    np.testing.assert_allclose([surface.value(axis), surface.value(across)], [0.5, 4.5], rtol=1e-12)
    np.testing.assert_allclose(surface.gradient(across), 9 * across, rtol=1e-12, atol=1e-12)


def test_a_path_begins_at_the_start_and_each_step_is_the_rule():
    path = descend(sgd(0.1), bowl([1.0, 9.0]), [1.0, 1.0], 3)
    np.testing.assert_allclose(path, [[0.9**t, 0.1**t] for t in range(4)], rtol=1e-12)


@pytest.mark.parametrize(("call", "sentence"), [
    (lambda: bowl([]), "eigenvalues is .*expected one finite number or more"),
    (lambda: bowl([1.0, np.nan]), "eigenvalues"),
    (lambda: bowl([1.0, 2.0, 3.0], 10), "degrees is 10, expected 0"),
    (lambda: neuron(X, TARGETS[:3]), "expected one number each for every example"),
    (lambda: neuron(X * np.inf, TARGETS), "finite"),
])  # fmt: skip
def test_bad_input_is_refused(call, sentence):
    with pytest.raises(ValueError, match=sentence):
        call()
