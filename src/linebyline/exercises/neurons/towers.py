"""Exercises of the lecture on towers."""

EXERCISES: list = []
