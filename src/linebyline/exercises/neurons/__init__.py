"""Exercises of part 1, Neurons: a module an idea, in the order of the lectures."""

MODULES = (
    "threshold",
    "geometry",
    "perceptron",
    "separable",
    "circuits",
    "sigmoid",
    "sigmoid_neuron",
    "towers",
    "pieces",
)
