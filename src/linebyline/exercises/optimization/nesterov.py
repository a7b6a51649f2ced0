"""Exercises of the lecture on nesterov."""

EXERCISES: list = []
