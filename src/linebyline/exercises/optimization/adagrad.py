"""Exercises of the lecture on adagrad."""

EXERCISES: list = []
