"""How good are the predictions? A module a question: classes, and what their numbers are worth."""

from linebyline.metrics.classes import accuracy, confusion_matrix
from linebyline.metrics.thresholds import area_under_roc, average_precision, precision_recall, roc

__all__ = ["accuracy", "area_under_roc", "average_precision", "confusion_matrix", "precision_recall", "roc"]
