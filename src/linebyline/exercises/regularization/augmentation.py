"""Exercises of the lecture on augmentation."""

EXERCISES: list = []
