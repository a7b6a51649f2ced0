"""Exercises of part 1, Neurons: a module a lecture, in the order of the lectures."""

from linebyline.exercises.neurons import circuits, geometry, perceptron, pieces, separable, sigmoid, threshold, towers

MODULES = (threshold, geometry, perceptron, separable, circuits, sigmoid, towers, pieces)
EXERCISES = [exercise for module in MODULES for exercise in module.EXERCISES]
