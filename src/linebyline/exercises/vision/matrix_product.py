"""Exercises of the lecture on matrix product."""

EXERCISES: list = []
