"""Neurons: threshold units on bits, and the perceptron that learns its weights."""

from linebyline.neurons.perceptron import PerceptronRun, margin, perceptron_train, radius, with_ones
from linebyline.neurons.threshold import threshold_unit, truth_table

__all__ = ["PerceptronRun", "margin", "perceptron_train", "radius", "threshold_unit", "truth_table", "with_ones"]
