"""Exercises of the lecture on transfer."""

EXERCISES: list = []
