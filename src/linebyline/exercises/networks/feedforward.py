"""Exercises of the lecture on the feedforward network."""

EXERCISES: list = []
