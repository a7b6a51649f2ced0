"""Exercises of the lecture on output size."""

EXERCISES: list = []
