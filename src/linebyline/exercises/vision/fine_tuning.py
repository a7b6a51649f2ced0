"""Exercises of the lecture on fine tuning."""

EXERCISES: list = []
