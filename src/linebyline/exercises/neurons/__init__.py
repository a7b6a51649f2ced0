"""Exercises of part 1, Neurons: a module an idea, in the order of the lectures."""

from linebyline.exercises.neurons import (
    circuits,
    geometry,
    perceptron,
    pieces,
    separable,
    sigmoid,
    sigmoid_neuron,
    threshold,
    towers,
)

MODULES = (threshold, geometry, perceptron, separable, circuits, sigmoid, sigmoid_neuron, towers, pieces)
EXERCISES = [exercise for module in MODULES for exercise in module.EXERCISES]
