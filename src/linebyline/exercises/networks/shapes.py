"""Exercises of the lecture on shapes and vectorization."""

EXERCISES: list = []
