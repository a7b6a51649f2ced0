"""Exercises of the lecture on rmsprop."""

EXERCISES: list = []
