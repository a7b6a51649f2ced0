"""Exercises of the lecture on threshold units."""

EXERCISES: list = []
