"""Exercises of the lecture on receptive field."""

EXERCISES: list = []
