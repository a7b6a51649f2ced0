"""Exercises of part 4, Regularization: a module an idea, in the order of the lectures."""

from linebyline.exercises.regularization import augmentation, dropout, thinned

MODULES = (augmentation, dropout, thinned)
EXERCISES = [exercise for module in MODULES for exercise in module.EXERCISES]
