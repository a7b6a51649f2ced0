"""Exercises of the lecture on bowls."""

EXERCISES: list = []
