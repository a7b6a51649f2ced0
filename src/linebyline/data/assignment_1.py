"""The complete grid that CS6910's first assignment suggests, trained on the bundled digits: 5,832 networks, bundled as a table.

`benchmarks/grid.py` made the file; it says how long that took, and where. A network to epoch 10 answers for epoch 5 too, so
these are all 11,664 cells.
"""

import io
import json
from typing import Any, NamedTuple

import numpy as np
from jaxtyping import Int

from linebyline.data.bundled import read_bundled

SHA256 = "9ef6005f3cf6cde9f8a1112000f3f9d0052c92db7ba8ea71abdd2230920857a1"


class AssignmentGrid(NamedTuple):
    """How many pictures each network reads right after each epoch, 1 to 10, and how the table was made."""

    validation: Int[np.ndarray, "networks epochs"]
    test: Int[np.ndarray, "networks epochs"]
    about: dict[str, Any]


def assignment_1() -> AssignmentGrid:
    """Return the table of the complete grid.

    The networks stand in the order of `sweeps.grid({**ASSIGNMENT, "epochs": [10]}, Settings())`.

    Returns:
        validation: int64 `[5832, 10]`, right answers of 150.
        test: int64 `[5832, 10]`, right answers of 297.
        about: seconds, cores, machine and versions of the run that made it.

    Raises:
        DataError: The bundled file is missing or damaged.
    """
    with np.load(io.BytesIO(read_bundled("assignment_1.npz", SHA256)), allow_pickle=False) as file:
        about = json.loads(file["about"].tobytes().decode())
        return AssignmentGrid(file["validation"].astype(np.int64), file["test"].astype(np.int64), about)
