"""How good are the predictions? A module a question: classes, and what their numbers are worth."""

from linebyline.metrics.classes import accuracy, confusion_matrix

__all__ = ["accuracy", "confusion_matrix"]
