"""Exercises of the lecture on convolution."""

EXERCISES: list = []
