"""Exercises of the part Practice: a module an idea, in the order of the lectures."""

from linebyline.exercises.practice import keras_lines, silent_bugs

MODULES = (silent_bugs, keras_lines)
EXERCISES = [exercise for module in MODULES for exercise in module.EXERCISES]
