"""Exercises of the lecture on where losses come from."""

EXERCISES: list = []
