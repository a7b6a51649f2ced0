"""`linebyline predict MODEL`: what a trained network says of pictures from a file, or of a data set's test pictures."""

import argparse
from pathlib import Path


def add(commands: argparse._SubParsersAction) -> None:
    """Adds the command to the parser."""
    parser = commands.add_parser("predict", help="predict classes: linebyline predict model.npz pictures.npy", description=(
        "Prints one line an example: its number, the class and the probability of it."))  # fmt: skip
    parser.add_argument("model", type=Path, metavar="MODEL", help="a file that `linebyline train` saved")
    parser.add_argument(
        "inputs", type=Path, nargs="?", metavar="FILE",
        help="an .npy file of numbers in [0, 1], one example a row (pictures may have two axes each); "
        "left out, the test examples of the model's data set",
    )  # fmt: skip
    parser.add_argument("--first", type=int, metavar="N", help="only the first N examples")
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    from linebyline.data import sets
    from linebyline.training.model import load_model

    model = load_model(arguments.model)
    if arguments.first is not None and arguments.first < 1:
        raise ValueError(f"--first is {arguments.first}, expected at least 1.")
    x = read_inputs(arguments.inputs) if arguments.inputs else sets.load(model.settings.data).test[0]
    probs = model.probs(x[: arguments.first])
    for number, row in enumerate(probs):
        print(f"{number} {row.argmax()} {row.max():.3f}")
    return 0


def read_inputs(path: Path):
    """Return the examples of an .npy file as rows of floats.

    Raises:
        ValueError: the file is no array of numbers with one example a row.
    """
    import numpy as np

    try:
        x = np.load(path, allow_pickle=False)
        x = np.asarray(x, dtype=np.float64)
    except (OSError, ValueError, EOFError, TypeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "it is no .npy file of numbers"
        raise ValueError(f"{path} cannot be read: {reason}.") from error
    if x.ndim not in (2, 3) or not x.size:
        raise ValueError(
            f"{path} has shape {x.shape}, expected one example a row: [examples, pixels], or [examples, height, width]."
        )
    return x.reshape(len(x), -1)
