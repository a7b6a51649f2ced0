"""Exercises of the lecture From the world to arrays."""

EXERCISES: list = []
