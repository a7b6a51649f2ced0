"""Neurons: threshold units on bits, and the perceptron that learns its weights."""

from linebyline.neurons.circuits import TwoLayers, pattern_network, symmetric_network, two_layers
from linebyline.neurons.perceptron import PerceptronRun, margin, perceptron_train, radius, with_ones
from linebyline.neurons.pieces import Piece, linear_pieces
from linebyline.neurons.threshold import threshold_unit, truth_table

__all__ = [
    "PerceptronRun",
    "Piece",
    "TwoLayers",
    "linear_pieces",
    "margin",
    "pattern_network",
    "perceptron_train",
    "radius",
    "symmetric_network",
    "threshold_unit",
    "truth_table",
    "two_layers",
    "with_ones",
]
