"""What the by-hand functions ask of their arguments, each failure as one clear sentence."""

import numpy as np


def check_float(name: str, array: np.ndarray, ndim: int | None = None) -> None:
    """Raise a ValueError unless `array` is a float array, of `ndim` axes where that is given."""
    if not isinstance(array, np.ndarray) or array.dtype.kind != "f":
        raise ValueError(f"{name} must be a float array, got {_describe(array)}")
    if ndim is not None and array.ndim != ndim:
        raise ValueError(f"{name} must have {ndim} axes, got {_describe(array)}")


def check_same_shape(name: str, array: np.ndarray, other_name: str, other: np.ndarray) -> None:
    """Raise a ValueError unless two arrays have one shape: broadcasting would hide a mistake."""
    if array.shape != other.shape:
        raise ValueError(f"{name} must have the shape of {other_name}, {other.shape}, got {array.shape}")


def check_vectors(name: str, params: object, entries: tuple[str, ...]) -> None:
    """Raise a ValueError unless `params` is a dict with exactly these entries, float vectors of one length."""
    if not isinstance(params, dict) or set(params) != set(entries):
        raise ValueError(f"{name} must be a dict with the entries {', '.join(entries)}, got {params!r:.60}")
    for entry in entries:
        check_float(entry, params[entry], 1)
        check_same_shape(entry, params[entry], entries[0], params[entries[0]])


def check_logits(logits: np.ndarray, ndim: int | None = None) -> None:
    """Raise a ValueError unless softmax exists for each row: at least one class, no NaN, a finite largest logit.

    A logit of minus infinity is fine: it masks a class, whose probability is then exactly 0.
    """
    check_float("logits", logits, ndim)
    if logits.ndim == 0 or logits.shape[-1] == 0:
        raise ValueError(f"logits must have at least one class on the last axis, got {_describe(logits)}")
    largest = logits.max(axis=-1)  # NaN wins every maximum
    if not np.isfinite(largest).all():
        wrong = largest[~np.isfinite(largest)].flat[0]
        raise ValueError(f"logits must have a finite largest entry in each row and no NaN, got a row whose largest is {wrong}")


def check_labels(labels: np.ndarray, classes: int, batch: int | None = None) -> None:
    """Raise a ValueError unless `labels` are integers [batch] in 0 … classes − 1."""
    if not isinstance(labels, np.ndarray) or labels.dtype.kind not in "iu" or labels.ndim != 1:
        raise ValueError(f"labels must be an integer array with one axis, got {_describe(labels)}")
    if batch is not None and len(labels) != batch:
        raise ValueError(f"labels must have one entry for each of the {batch} rows of logits, got {len(labels)}")
    if classes < 1:
        raise ValueError(f"classes must be at least 1, got {classes}")
    if len(labels) == 0:
        raise ValueError("labels must have at least one entry: the mean over an empty batch does not exist")
    if labels.min() < 0 or labels.max() >= classes:
        wrong = labels[(labels < 0) | (labels >= classes)][0]
        raise ValueError(f"labels must lie in 0 … {classes - 1}, got {wrong}")


def check_distribution(name: str, rows: np.ndarray) -> None:
    """Raise a ValueError unless each row of the last axis is a distribution: entries of at least 0 that sum to 1.

    The sum may be off by half the digits of the dtype: sums over many classes round.
    """
    check_float(name, rows)
    if rows.ndim == 0 or rows.shape[-1] == 0:
        raise ValueError(f"{name} must have at least one class on the last axis, got {_describe(rows)}")
    if not (rows >= 0).all():  # NaN fails this, too
        raise ValueError(f"{name} must have entries of at least 0 and no NaN, got {rows[~(rows >= 0)].flat[0]}")
    sums = np.asarray(rows.sum(axis=-1))
    off = np.abs(sums - 1) > np.sqrt(np.finfo(rows.dtype).eps)
    if off.any():
        raise ValueError(f"{name} must sum to 1 in each row, got a row that sums to {sums[off].flat[0]}")


def _describe(value: object) -> str:
    if isinstance(value, np.ndarray):
        return f"{value.dtype} array of shape {value.shape}"
    return f"{type(value).__name__} {value!r:.60}"
