"""Exercises of the lecture on counting."""

EXERCISES: list = []
