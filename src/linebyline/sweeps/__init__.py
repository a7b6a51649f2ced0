"""Search for hyperparameters: many networks trained at once, by grid, at random, or by successive halving."""

from linebyline.sweeps.search import Sweep
from linebyline.sweeps.space import ASSIGNMENT, grid, sample
from linebyline.sweeps.table import Row, Table

__all__ = ["ASSIGNMENT", "Row", "Sweep", "Table", "grid", "sample"]
