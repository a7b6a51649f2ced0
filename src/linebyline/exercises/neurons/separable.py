"""Exercises of the lecture on what one neuron cannot do."""

EXERCISES: list = []
