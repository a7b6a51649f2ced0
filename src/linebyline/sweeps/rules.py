"""One formula for seven optimizers and four activations, so that networks with different ones are trained by one program.

    u ← a·u + b·g        v ← c·v + (1 − c)·g²
    w ← w − η [ (p·u / (1 − d·aᵗ⁺ⁿ) + q·g / (1 − d·aᵗ)) / (r·√(v / (1 − d·cᵗ)) + e) + λ·w ]

An optimizer is a choice of the letters; d = 1 corrects the bias of the zero start, r = 0 leaves the division out.
An activation is α·tanh(σ·z) + (1 − α) with α = σ = 1 or ½ (tanh, sigmoid), or z where z > 0 and k·z below (relu, identity).
"""

import jax.numpy as jnp

from linebyline.training.settings import Settings

OPTIMIZERS = ("sgd", "momentum", "nesterov", "rmsprop", "adam", "nadam", "adamw")
LETTERS = {"a": 0.0, "b": 1.0, "c": 0.0, "d": 0.0, "n": 0.0, "p": 1.0, "q": 0.0, "r": 0.0, "e": 1.0}
ACTIVATIONS = {"tanh": (1.0, 1.0, 0.0), "sigmoid": (1.0, 0.5, 0.0), "relu": (0.0, 1.0, 0.0), "identity": (0.0, 1.0, 1.0)}


def coefficients(settings: Settings) -> dict[str, float]:
    """The letters of the optimizer and the activation of these settings.

    Raises:
        ValueError: the optimizer is none of the seven, or the rate is not constant.
    """
    name, beta, epsilon = settings.optimizer, settings.momentum, settings.numerical_epsilon()
    if name not in OPTIMIZERS:
        raise ValueError(f"a sweep has no optimizer {name}, expected one of {', '.join(OPTIMIZERS)}.")
    if settings.schedule != "constant":  # a longer run would no longer tell what a shorter one has reached
        raise ValueError(f"a sweep has no schedule {settings.schedule}, expected constant.")
    letters = dict(LETTERS)
    if name in ("momentum", "nesterov"):
        letters |= {"a": beta} | ({"p": beta, "q": 1.0} if name == "nesterov" else {})
    elif name == "rmsprop":
        letters |= {"c": settings.beta, "r": 1.0, "e": epsilon}
    elif name in ("adam", "adamw", "nadam"):
        letters |= {"a": settings.beta1, "b": 1 - settings.beta1, "c": settings.beta2, "d": 1.0, "r": 1.0, "e": epsilon}
        letters |= {"n": 1.0, "p": settings.beta1, "q": 1 - settings.beta1} if name == "nadam" else {}
    smooth, scale, below = ACTIVATIONS[settings.activation]
    shape = {"smooth": smooth, "scale": scale, "below": below}
    decay = {"penalty": settings.penalty(), "decay": settings.weight_decay - settings.penalty()}
    return letters | shape | decay | {"rate": settings.learning_rate, "depth": float(len(settings.hidden))}


def step(s: dict, t, w, g, u, v):
    """One step of one array: the new (w, u, v). `s` holds the letters, t = 1, 2, … counts the steps."""
    g = g + s["penalty"] * w
    u = s["a"] * u + s["b"] * g
    v = s["c"] * v + (1 - s["c"]) * g * g
    mean = s["p"] * u / (1 - s["d"] * s["a"] ** (t + s["n"])) + s["q"] * g / (1 - s["d"] * s["a"] ** t)
    root = jnp.sqrt(v / (1 - s["d"] * s["c"] ** t))
    return w - s["rate"] * (mean / (s["r"] * root + s["e"]) + s["decay"] * w), u, v


def activation(s: dict, z):
    """The activation that the letters stand for."""
    smooth = s["scale"] * jnp.tanh(s["scale"] * z) + (1 - s["scale"])
    return jnp.where(s["smooth"] > 0, smooth, jnp.where(z > 0, z, s["below"] * z))
