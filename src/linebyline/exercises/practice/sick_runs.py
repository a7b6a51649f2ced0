"""Exercises of a lecture on practice."""

EXERCISES: list = []
