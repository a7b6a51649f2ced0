"""Exercises of the lecture on networks of perceptrons."""

EXERCISES: list = []
