"""Exercises of part 4, Regularization: a module an idea, in the order of the lectures."""

from linebyline.exercises.regularization import augmentation, dropout

MODULES = (augmentation, dropout)
EXERCISES = [exercise for module in MODULES for exercise in module.EXERCISES]
