"""Exercises of the lecture on the supervised set-up."""

EXERCISES: list = []
