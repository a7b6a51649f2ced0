"""Exercises of the lecture on adam."""

EXERCISES: list = []
