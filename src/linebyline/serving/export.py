"""A trained model as one file that runs where JAX is, without this package."""

from pathlib import Path

import numpy as np

from linebyline import files
from linebyline.training.model import Model


def export_model(model: Model, path: Path) -> None:
    """Write the program that takes examples to probabilities, with its weights: `jax.export.deserialize` reads it.

    It takes float32 `[batch, inputs]`, for any batch of at least 1, and returns float32 `[batch, classes]`. It runs on CPUs.

    Args:
        model: what to export.
        path: of the new file.

    Raises:
        FileError: the file cannot be written.
        ImportError: flatbuffers is not installed.
    """
    import jax
    import jax.numpy as jnp
    from jax import export

    from linebyline.nets import cnn, mlp

    pictures, activation = bool(model.settings.filters), model.settings.activation
    params = [{name: jnp.asarray(array, jnp.float32) for name, array in layer.items()} for layer in model.params]
    side = round(model.inputs**0.5)

    @jax.jit
    def probs(x: jax.Array) -> jax.Array:
        logits = cnn.apply(params, x.reshape(-1, side, side, 1), activation) if pictures else mlp.apply(params, x, activation)
        return jax.nn.softmax(logits)

    (batch,) = export.symbolic_shape("batch")  # a letter instead of a number
    example = jax.ShapeDtypeStruct((batch, model.inputs), np.float32)
    frames = jax.config.jax_traceback_in_locations_limit
    try:
        jax.config.update("jax_traceback_in_locations_limit", 0)  # else the file tells the folders of this machine
        content = export.export(probs, platforms=["cpu"])(example).serialize()
    except ImportError as error:
        raise ImportError(f"{error}; the export needs: pip install 'linebyline[serve]'") from error
    finally:
        jax.config.update("jax_traceback_in_locations_limit", frames)
    files.write_whole(path, bytes(content))
