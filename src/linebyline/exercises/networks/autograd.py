"""Exercises of the lecture on computation graphs."""

EXERCISES: list = []
