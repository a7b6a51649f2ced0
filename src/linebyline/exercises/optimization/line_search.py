"""Exercises of the lecture on line search."""

EXERCISES: list = []
