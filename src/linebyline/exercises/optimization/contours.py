"""Exercises of the lecture on contours."""

EXERCISES: list = []
