"""Exercises of the lecture on descent."""

EXERCISES: list = []
