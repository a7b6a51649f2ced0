"""The gradient of cross-entropy in q, and the divergences by hand, against JAX and central differences, in float64."""

import runpy

import jax
import jax.numpy as jnp
import jax.scipy.special
import numpy as np

from linebyline.byhand.information import cross_entropy, entropy, kl_divergence
from press import SNIPPETS

P, Q = np.random.default_rng(0).dirichlet(np.full(5, 3.0), size=(2, 6))


def error(a, b):
    return np.linalg.norm(np.asarray(a) - np.asarray(b)) / np.linalg.norm(b)


def test_the_gradient_on_the_page_agrees_with_jax_and_with_differences():
    page = runpy.run_path(str(SNIPPETS / "where-losses-come-from" / "gradient.py"))
    gradient, loss = page["cross_entropy_gradient"], page["cross_entropy"]
    step = 1e-6  # with q above 0.01, truncation is (step / q)^2 = 1e-8 of an entry, rounding 1e-16 / step = 1e-10
    for p, q in zip(P, Q, strict=True):
        with jax.enable_x64(True):
            assert error(gradient(q, p), jax.grad(loss)(jnp.asarray(q), jnp.asarray(p))) < 1e-9
        moved = [-np.sum(p * (np.log(q + step * e) - np.log(q - step * e))) / (2 * step) for e in np.eye(5)]
        assert error(gradient(q, p), moved) < 1e-6
        assert error(gradient(q, p) * -1, moved) > 1  # the planted sign


def test_the_divergences_agree_with_jax():
    with jax.enable_x64(True):
        p, q = jnp.asarray(P), jnp.asarray(Q)
        assert error(entropy(P), jax.scipy.special.entr(p).sum(axis=-1)) < 1e-9
        assert error(kl_divergence(P, Q), jax.scipy.special.rel_entr(p, q).sum(axis=-1)) < 1e-9
        assert error(cross_entropy(P, Q), -jax.scipy.special.xlogy(p, q).sum(axis=-1)) < 1e-9
