"""Exercises of part 8, Vision: a module an idea, in the order of the lectures."""

MODULES = (
    "convolution",
    "output_size",
    "pooling",
    "convolution_backward",
    "matrix_product",
    "counting",
    "receptive_field",
    "transfer",
    "fine_tuning",
)
