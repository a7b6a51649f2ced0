"""Exercises of part 4, Regularization: a module an idea, in the order of the lectures."""

MODULES = (
    "augmentation",
    "dropout",
    "thinned",
)
