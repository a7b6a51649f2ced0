"""Neurons: threshold units and networks of them, the perceptron, the sigmoid neuron, towers, and the pieces of ReLU networks."""

from linebyline.neurons.circuits import TwoLayers, pattern_network, symmetric_network, two_layers
from linebyline.neurons.perceptron import PerceptronRun, margin, perceptron_train, radius, with_ones
from linebyline.neurons.pieces import Piece, compose, linear_pieces
from linebyline.neurons.sigmoid import neuron_gradient, neuron_loss, sigmoid_neuron
from linebyline.neurons.threshold import mcculloch_pitts, threshold_unit, truth_table
from linebyline.neurons.towers import tower, tower_network

__all__ = [
    "PerceptronRun",
    "Piece",
    "TwoLayers",
    "compose",
    "linear_pieces",
    "margin",
    "mcculloch_pitts",
    "neuron_gradient",
    "neuron_loss",
    "pattern_network",
    "perceptron_train",
    "radius",
    "sigmoid_neuron",
    "symmetric_network",
    "threshold_unit",
    "tower",
    "tower_network",
    "truth_table",
    "two_layers",
    "with_ones",
]
