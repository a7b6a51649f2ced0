"""Exercises of the lecture on logistic regression."""

EXERCISES: list = []
