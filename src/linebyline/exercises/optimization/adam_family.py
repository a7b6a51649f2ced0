"""Exercises of the lecture on adam family."""

EXERCISES: list = []
