"""How good are the predictions? A module a question: classes, and what their numbers are worth."""

from linebyline.metrics.calibration import expected_calibration_error, fit_temperature, reliability
from linebyline.metrics.classes import accuracy, confusion_matrix
from linebyline.metrics.thresholds import area_under_roc, average_precision, precision_recall, roc

__all__ = [
    "accuracy",
    "area_under_roc",
    "average_precision",
    "confusion_matrix",
    "expected_calibration_error",
    "fit_temperature",
    "precision_recall",
    "reliability",
    "roc",
]
