"""Exercises of the lecture on dropout."""

EXERCISES: list = []
