"""Exercises of the lecture on schedules."""

EXERCISES: list = []
