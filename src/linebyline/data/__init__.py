"""Data sets that need no download, two that are fetched once, and how to split them."""

from linebyline.data.assignment_1 import assignment_1
from linebyline.data.bundled import DataError
from linebyline.data.digits import digits
from linebyline.data.downloads import fashion_mnist, mnist
from linebyline.data.glyphs import glyphs, letters
from linebyline.data.option_prices import option_prices
from linebyline.data.petals import petals
from linebyline.data.splits import Sets, ordered_split, split
from linebyline.data.two_moons import two_moons

__all__ = [
    "DataError",
    "Sets",
    "assignment_1",
    "digits",
    "fashion_mnist",
    "glyphs",
    "letters",
    "mnist",
    "option_prices",
    "ordered_split",
    "petals",
    "split",
    "two_moons",
]
