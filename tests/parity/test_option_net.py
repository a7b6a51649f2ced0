"""The option layer: by hand against `jax.grad` and central differences, in float64, with the right signs and both turned."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from linebyline.byhand.option_net import NAMES, option_layer, option_layer_backward
from linebyline.gradient_check import numerical_gradient, relative_error
from linebyline.nets import option_net
from press import SNIPPETS


def case(scale, units=4):
    rng = np.random.default_rng(0)
    params = {name: scale * rng.normal(size=units) for name in NAMES}
    return params, rng.uniform(0.5, 1.5, 9), rng.uniform(0.05, 1, 9), rng.normal(size=9)


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("scale", [0.0, 0.5, 2.0])
def test_value_and_gradient_agree_with_jax(scale, turned):
    params, m, tau, upstream = case(scale)
    with jax.enable_x64(True):
        tree, x, t = jax.tree.map(jnp.asarray, params), jnp.asarray(m), jnp.asarray(tau)
        value, pull = jax.vjp(lambda tree: option_net.apply(tree, x, t, turned=turned), tree)
        [grads] = pull(jnp.asarray(upstream))
    np.testing.assert_allclose(option_layer(params, m, tau, turned=turned), np.asarray(value), rtol=1e-12)
    by_hand = option_layer_backward(upstream, params, m, tau, turned=turned)
    for name in NAMES:
        assert relative_error(by_hand[name], np.asarray(grads[name])) < 1e-9, name


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_gradient_agrees_with_differences(name, turned):
    params, m, tau, upstream = case(0.5)

    def loss(values):
        return float(upstream @ option_layer(params | {name: values}, m, tau, turned=turned))

    by_hand = option_layer_backward(upstream, params, m, tau, turned=turned)[name]
    assert relative_error(by_hand, numerical_gradient(loss, params[name])) < 1e-6  # rounding 1e-16 / 1e-6 = 1e-10


def test_the_gradient_of_one_sign_is_not_that_of_the_other():
    params, m, tau, upstream = case(0.5)
    right, wrong = (option_layer_backward(upstream, params, m, tau, turned=turned) for turned in (False, True))
    assert all(relative_error(right[name], wrong[name]) > 0.01 for name in ("w_moneyness", "w_maturity"))


def test_extreme_parameters_give_finite_values():
    params = {name: np.array([0.0]) for name in NAMES} | {"b_moneyness": np.array([800.0]), "b_maturity": np.array([-800.0])}
    m, tau = np.array([1.0]), np.array([1.0])
    grads = option_layer_backward(np.ones(1), params, m, tau)
    assert np.isfinite(option_layer(params, m, tau)).all() and all(np.isfinite(grads[name]).all() for name in NAMES)


@pytest.mark.parametrize("kinks", [None, (0.8, 1.4)])
def test_init_makes_five_vectors_and_another_key_others(kinks):
    first, second = (option_net.init(jax.random.key(seed), 7, kinks) for seed in (0, 1))
    assert set(first) == set(NAMES) and all(value.shape == (7,) for value in first.values())
    assert all(not np.array_equal(first[name], second[name]) for name in NAMES)
    if kinks:
        places = first["b_moneyness"] / np.exp(first["w_moneyness"])
        np.testing.assert_allclose(places, np.linspace(0.8, 1.4, 7), rtol=1e-5)  # float32


@pytest.mark.parametrize(("units", "kinks", "named"), [(0, None, "units"), (-1, None, "units"), (3, (1.4, 0.8), "kinks")])
def test_init_refuses_what_makes_no_layer(units, kinks, named):
    with pytest.raises(ValueError, match=named):
        option_net.init(jax.random.key(0), units, kinks)


def test_the_tabs_of_the_page_print_the_same():
    texts = {(SNIPPETS / "write-the-layer" / f"{name}.out").read_text() for name in ("by_hand", "autodiff")}
    assert len(texts) == 1
