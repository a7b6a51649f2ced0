"""Exercises of the lecture on the perceptron and its geometry."""

EXERCISES: list = []
