"""Exercises of the lecture on batches."""

EXERCISES: list = []
