"""Large pixels in the drawings of a lab lose bytes, not looks; small ones stay as they are."""

import base64
import io

import numpy as np
from PIL import Image

from press import labs


def page(side):
    """A lab with a picture of so many shades, as mkdocs-jupyter renders it, and the picture."""
    noise = np.random.default_rng(0).integers(0, 8, side * side * 3, np.uint8)
    shades = np.linspace(0, 255, side * side * 3).astype(np.uint8) ^ noise
    picture, file = Image.fromarray(shades.reshape(side, side, 3)), io.BytesIO()
    picture.save(file, "png")
    image = f'<img src="data:image/png;base64,{base64.b64encode(file.getvalue()).decode()}">'
    return f'<div class="jp-OutputArea-output">{image}</div>', picture


def shown(html):
    return Image.open(io.BytesIO(base64.b64decode(html.split("base64,")[1].split('"')[0])))


def test_a_large_picture_gets_fewer_bytes_and_looks_the_same():
    html, picture = page(200)
    dressed = labs.dress(html, "lab.py")
    assert len(dressed) < len(html) / 2
    difference = np.asarray(shown(dressed).convert("RGBA").convert("RGB"), float) - np.asarray(picture, float)
    assert shown(dressed).size == picture.size and np.abs(difference).mean() < 8  # of 255


def test_a_small_picture_stays_as_it_is():
    html, _ = page(20)
    assert html.split("base64,")[1].split('"')[0] in labs.dress(html, "lab.py")
