"""Exercises of the lecture on keras lines."""

EXERCISES: list = []
