"""Layers with the forward and backward passes that the lectures derive, in NumPy alone."""
