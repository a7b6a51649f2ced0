"""Exercises of the lecture on ReLU networks."""

EXERCISES: list = []
