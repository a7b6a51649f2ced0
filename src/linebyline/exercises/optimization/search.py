"""Exercises of the lecture on search."""

EXERCISES: list = []
