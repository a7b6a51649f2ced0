"""Exercises of the lecture on pooling."""

EXERCISES: list = []
