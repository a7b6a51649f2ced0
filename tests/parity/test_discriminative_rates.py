"""The lecture on a rate for each layer: its gradients by hand against JAX, and its two ways to give layers their rates."""

import runpy
from pathlib import Path

import numpy as np
import optax

SNIPPETS = Path(__file__).parents[2] / "snippets" / "discriminative-rates"


def page(script):
    return runpy.run_path(str(SNIPPETS / f"{script}.py"))


def test_the_gradients_of_the_two_tabs_agree():
    by_hand, autodiff = page("by_hand"), page("autodiff")
    for name in ("grad_body", "grad_head"):
        assert np.allclose(by_hand[name], autodiff[name], rtol=1e-9, atol=1e-12)


def test_the_gradients_agree_with_differences():
    here = page("by_hand")
    x, y, body, head = (here[name] for name in ("x", "y", "body", "head"))
    step = 1e-5  # the loss is a polynomial of degree 2 in each entry: only rounding errs, 1e-16 / 1e-5
    for index in np.ndindex(*body.shape):
        nudge = np.zeros_like(body)
        nudge[index] = step
        above, below = (0.5 * np.mean((x @ (body + sign * nudge) @ head - y) ** 2) for sign in (1, -1))
        assert abs((above - below) / (2 * step) - here["grad_body"][index]) < 1e-9


def test_the_scale_tree_and_multi_transform_end_at_the_same_weights():
    tree, optimizer = page("scale_tree"), page("multi_transform")
    for one, other, start in zip(tree["trained"], optimizer["trained"], tree["params"], strict=True):
        assert np.abs(one - start).max() > 1e-3
        assert np.allclose(one, other, rtol=1e-4, atol=1e-6)  # float32, twenty steps


def test_the_rate_times_a_factor_is_a_step_in_other_units():
    optimizer, factor = optax.sgd(0.1), 1 / 2.6
    w, u = np.float32(2.0), np.float32(2.0) / np.float32(factor**0.5)
    for _ in range(5):  # the loss is w**4 / 4
        w = w + factor * optimizer.update(w**3, optimizer.init(w))[0]
        u = u + optimizer.update(factor**0.5 * (factor**0.5 * u) ** 3, optimizer.init(u))[0]
    assert np.isclose(w, factor**0.5 * u, rtol=1e-5)
