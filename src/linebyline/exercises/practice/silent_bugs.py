"""Exercises of the lecture on silent bugs."""

EXERCISES: list = []
