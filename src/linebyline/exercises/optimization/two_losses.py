"""Exercises of the lecture on two losses."""

EXERCISES: list = []
