"""`linebyline evaluate MODEL`: how good a trained network is on the test examples, and what it takes for what."""

import argparse
from pathlib import Path


def add(commands: argparse._SubParsersAction) -> None:
    """Adds the command to the parser."""
    parser = commands.add_parser("evaluate", help="test a model: linebyline evaluate model.npz", description=(
        "Prints the loss and the accuracy on the test examples of the model's data set, and the confusion matrix: "
        "a row for each right class, a column for each predicted one."))  # fmt: skip
    parser.add_argument("model", type=Path, metavar="MODEL", help="a file that `linebyline train` saved")
    parser.add_argument("-d", "--data", metavar="NAME", help="another data set of the same shape")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="draw the confusion matrix, .svg or .png")
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    from linebyline.byhand.losses import LOSSES
    from linebyline.data import sets
    from linebyline.metrics import accuracy, confusion_matrix
    from linebyline.training.model import load_model

    model = load_model(arguments.model)
    data = sets.load(arguments.data or model.settings.data)
    x, labels = data.test
    logits = model.logits(x)
    predictions = logits.argmax(axis=1)
    matrix = confusion_matrix(predictions, labels, len(data.classes))
    loss = LOSSES[model.settings.loss][0](logits, labels)
    print(f"{len(labels)} test examples of {arguments.data or model.settings.data}")
    print(f"loss {loss:.4f} ({model.settings.loss}), accuracy {accuracy(predictions, labels):.4f}\n")
    print(table(matrix, data.classes))
    if arguments.picture:
        save_picture(matrix, data.classes, arguments.picture)
        print(f"\nPicture: {arguments.picture}")
    return 0


def table(matrix, names) -> str:
    """The confusion matrix as text, zeros as dots, with the most frequent mistakes below it."""
    width = max(3, *(len(name) for name in names), len(str(matrix.max())))
    lines = [" " * (width + 2) + " ".join(f"{name:>{width}}" for name in names)]
    for name, row in zip(names, matrix, strict=True):
        lines.append(f"{name:>{width}}: " + " ".join(f"{count or '.':>{width}}" for count in row))
    mistakes = sorted(
        ((matrix[r, c], names[r], names[c]) for r in range(len(names)) for c in range(len(names)) if r != c and matrix[r, c]),
        key=lambda each: (-each[0], each[1], each[2]),
    )
    if mistakes:
        lines += [
            "",
            "most often wrong: " + ", ".join(f"{right} read as {read} ({count})" for count, right, read in mistakes[:3]),
        ]
    return "\n".join(lines)


def save_picture(matrix, names, path: Path) -> None:
    """Draw the confusion matrix to an .svg or .png file. Raises ValueError for another ending, FileError on a full disk."""
    import io

    from linebyline import files
    from linebyline.plotting import confusion_figure

    if path.suffix not in (".svg", ".png"):
        raise ValueError(f"--picture is {path}, expected a name that ends with .svg or .png.")
    buffer = io.BytesIO()
    confusion_figure(matrix, names).savefig(buffer, format=path.suffix[1:], facecolor="white", dpi=150)
    files.write_whole(path, buffer.getvalue())
