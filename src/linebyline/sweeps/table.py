"""The results of a search as one file: a line a network, written as it comes, read again after a kill."""

import csv
import io
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from linebyline import files
from linebyline.training.settings import LATER, Settings

SETTINGS = [field.name for field in fields(Settings) if field.name not in LATER]  # a sweep leaves those alone
CURVES = ["validation_loss", "validation_accuracy"]  # a number an epoch, with blanks between them
HEADER = [*SETTINGS, *CURVES]


@dataclass
class Row:
    """A network that was trained: its settings, and its validation loss and accuracy after each epoch."""

    settings: Settings
    validation_loss: list[float]
    validation_accuracy: list[float]

    @property
    def accuracy(self) -> float:
        """The validation accuracy after the last epoch."""
        return self.validation_accuracy[-1]


class Table:
    """A table file. Opening it reads what it holds; a last line that a kill has cut is dropped.

    Args:
        path: the file, .csv; made with its folder at the first row.

    Raises:
        FileError: the file is no table of ours, or cannot be read.
    """

    def __init__(self, path: Path):
        self.path, self.rows = Path(path), []
        if not self.path.exists():
            return
        try:
            text = self.path.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise files.FileError(f"{path} cannot be read as a table ({error}).") from error
        whole = text[: text.rfind("\n") + 1]
        lines = list(csv.reader(io.StringIO(whole)))
        if text and (not lines or lines[0] != HEADER):
            raise files.FileError(f"{path} is no table of linebyline sweep: its first line is another; name a new file.")
        for number, line in enumerate(lines[1:], 2):
            try:
                self.rows.append(_row(line))
            except (ValueError, TypeError) as error:
                raise files.FileError(f"{path}, line {number} is damaged ({error}); delete that line and start again.") from error
        if whole != text:
            files.write_whole(self.path, whole.encode())

    def add(self, rows: list[Row]) -> None:
        """Write rows to the end of the file. Raises FileError where the disk is full; no row is then half kept in memory."""
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\n")
        if not self.path.exists() or not self.path.stat().st_size:
            writer.writerow(HEADER)
        for row in rows:
            values = asdict(row.settings)
            writer.writerow([*(_cell(values[name]) for name in SETTINGS), *(_cell(getattr(row, name)) for name in CURVES)])
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8", newline="") as file:
                file.write(buffer.getvalue())
        except OSError as error:
            raise files.FileError(f"{self.path} cannot be written ({error.strerror or error}).") from error
        self.rows += rows


def _cell(value: object) -> str:
    if isinstance(value, list | tuple):
        return " ".join(f"{each:.6g}" for each in value)
    return "" if value is None else str(value)


def _row(line: list[str]) -> Row:
    if len(line) != len(HEADER):
        raise ValueError(f"{len(line)} entries, expected {len(HEADER)}")
    cells = dict(zip(HEADER, line, strict=True))
    given = {}
    for field in (field for field in fields(Settings) if field.name in SETTINGS):
        text = cells[field.name]
        match field.type if isinstance(field.type, str) else getattr(field.type, "__name__", str(field.type)):
            case "int":
                given[field.name] = int(text)
            case "float":
                given[field.name] = float(text)
            case "str":
                given[field.name] = text
            case _:
                counts = field.name in ("hidden", "filters")
                given[field.name] = tuple(map(int, text.split())) if counts else float(text) if text else None
    curves = [[float(each) for each in cells[name].split()] for name in CURVES]
    if not curves[0] or len(curves[0]) != len(curves[1]):
        raise ValueError("its curves have different lengths")
    return Row(Settings(**given), *curves)
