"""Exercises of the lecture on JAX."""

EXERCISES: list = []
