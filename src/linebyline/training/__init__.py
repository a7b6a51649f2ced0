"""Training of feed-forward networks: settings, two engines with one result, checkpoints, logs.

`fit(settings, train, validation)` trains; `Settings` says what. The engine "numpy" computes every gradient by hand, the engine
"jax" runs whole epochs inside one compiled scan. Neither JAX nor Optax is imported before the engine "jax" is asked for.
"""

from linebyline.training.fit import Diverged, Result, fit
from linebyline.training.settings import Settings

__all__ = ["Diverged", "Result", "Settings", "fit"]
