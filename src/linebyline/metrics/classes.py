"""How good are the predictions? Accuracy, and which class is taken for which."""

import numpy as np
from jaxtyping import Int


def accuracy(predictions: Int[np.ndarray, "examples"], labels: Int[np.ndarray, "examples"]) -> float:
    """Return the share of examples whose predicted class is the right one.

    Args:
        predictions: Predicted classes, integers of at least 0, `[examples]`.
        labels: Right classes, integers of at least 0, `[examples]`.

    Returns:
        A number between 0 and 1.

    Raises:
        ValueError: An argument has the wrong shape, is empty, or does not hold class numbers; the message names it.
    """
    predictions, labels = _classes("predictions", predictions), _classes("labels", labels)
    _same_length(predictions, labels)
    return float(np.mean(predictions == labels))


def confusion_matrix(
    predictions: Int[np.ndarray, "examples"], labels: Int[np.ndarray, "examples"], classes: int | None = None
) -> Int[np.ndarray, "classes classes"]:
    """Count how often each class was taken for each class.

    Args:
        predictions: Predicted classes, integers from 0 to classes − 1, `[examples]`.
        labels: Right classes, integers from 0 to classes − 1, `[examples]`.
        classes: Number of classes; left out, the largest class number seen in either array, plus one.

    Returns:
        int64 `[classes, classes]`: the entry in row r and column c counts the examples of class r that were
        predicted as c. The diagonal counts the right answers.

    Raises:
        ValueError: An argument has the wrong shape, is empty, or holds a number that is no class; the message names it.
    """
    predictions, labels = _classes("predictions", predictions), _classes("labels", labels)
    _same_length(predictions, labels)
    if classes is None:
        classes = int(max(predictions.max(), labels.max())) + 1
    if isinstance(classes, bool) or not isinstance(classes, int | np.integer) or classes < 1:
        raise ValueError(f"classes must be a whole number of at least 1, got {classes!r}")
    for name, values in (("predictions", predictions), ("labels", labels)):
        if values.max() >= classes:
            raise ValueError(f"{name} must be below classes = {classes}, got {values.max()}")
    counts = np.bincount(labels.astype(np.int64) * classes + predictions.astype(np.int64), minlength=classes**2)
    return counts.reshape(classes, classes)


def _classes(name: str, values: object) -> np.ndarray:
    array = np.asarray(values)
    if array.ndim != 1 or array.size == 0:
        raise ValueError(f"{name} must be one class number an example, shape [examples], got shape {list(array.shape)}")
    if array.dtype.kind not in "iu":  # floats too: a NaN has no class, and logits or probs are not classes
        raise ValueError(f"{name} must hold whole numbers (take argmax of logits or probs first), got {array.dtype}")
    if array.min() < 0:
        raise ValueError(f"{name} must be at least 0, got {array.min()}")
    return array


def _same_length(predictions: np.ndarray, labels: np.ndarray) -> None:
    if len(predictions) != len(labels):
        raise ValueError(f"predictions must be as many as the {len(labels)} labels, got {len(predictions)}")
