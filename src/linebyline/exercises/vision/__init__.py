"""Exercises of part 8, Vision: a module an idea, in the order of the lectures."""

from linebyline.exercises.vision import (
    convolution,
    convolution_backward,
    counting,
    fine_tuning,
    matrix_product,
    output_size,
    pooling,
    receptive_field,
    transfer,
)

LAYERS = (convolution, output_size, pooling, convolution_backward, matrix_product, counting, receptive_field)
MODULES = (*LAYERS, transfer, fine_tuning)
EXERCISES = [exercise for module in MODULES for exercise in module.EXERCISES]
