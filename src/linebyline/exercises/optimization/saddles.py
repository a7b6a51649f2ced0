"""Exercises of the lecture on saddles."""

EXERCISES: list = []
