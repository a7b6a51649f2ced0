"""Exercises of the lecture on convolution backward."""

EXERCISES: list = []
