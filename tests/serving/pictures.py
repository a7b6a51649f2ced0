"""Drawings for the tests, as PNG files."""

import io

import numpy as np
from PIL import Image


def png(pixels: np.ndarray, mode: str | None = None) -> bytes:
    """A PNG file of 8-bit pixels [height, width] or [height, width, channels], converted to a mode of Pillow."""
    picture = Image.fromarray(pixels)
    file = io.BytesIO()
    (picture.convert(mode) if mode else picture).save(file, "PNG")
    return file.getvalue()


def seven(height: int = 60, width: int = 50) -> np.ndarray:
    """A seven, light on dark: a bar and a slanted line within a margin."""
    drawing = np.zeros((height, width), np.uint8)
    drawing[10:18, 10 : width - 10] = 255
    for row in range(10, height - 10):
        left = width - 18 - (row - 10) * (width - 28) // (height - 20)
        drawing[row, left : left + 8] = 255
    return drawing
