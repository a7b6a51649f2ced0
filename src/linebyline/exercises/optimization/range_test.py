"""Exercises of a lecture on optimization."""

EXERCISES: list = []
