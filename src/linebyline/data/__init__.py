"""Data sets that need no download, and how to split them."""

from linebyline.data.bundled import DataError
from linebyline.data.digits import digits
from linebyline.data.petals import petals
from linebyline.data.splits import ordered_split, split
from linebyline.data.two_moons import two_moons

__all__ = ["DataError", "digits", "ordered_split", "petals", "split", "two_moons"]
