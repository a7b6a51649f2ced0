"""Exercises of the lecture on the sigmoid neuron."""

EXERCISES: list = []
