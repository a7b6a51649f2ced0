"""Labs as notebooks with outputs: what the build's own execution of a lab printed and drew, put into its notebook.

mkdocs-jupyter keeps only the HTML of a lab it has executed, in which the drawings are no XML any more. So we keep the
notebook itself beside that HTML (same folder, same life) when nbconvert has run it, and read it again after the build.
"""

import contextlib
import hashlib
import json
import tempfile
from itertools import groupby
from pathlib import Path
from unittest import mock

import nbformat
from nbconvert.preprocessors import ExecutePreprocessor

from press import PressError, write_if_changed
from press.notebooks import dump


def place(lab: Path, folder: Path) -> Path:
    """Return where the executed notebook of a lab is kept, by the bytes of the lab: changed back, it is found again."""
    return folder / f"{lab.stem}-{hashlib.sha256(lab.read_bytes()).hexdigest()[:16]}.ipynb"


@contextlib.contextmanager
def kept(lab: Path, folder: Path):
    """Keep the notebook that nbconvert executes meanwhile, if it executes one; it does so in an empty folder.

    Raises:
        PressError: the lab leaves a file behind.
    """
    execute = ExecutePreprocessor.preprocess

    def preprocess(self, notebook, resources, **settings):
        with tempfile.TemporaryDirectory() as empty:
            done, _ = execute(self, notebook, {"metadata": {"path": empty}}, **settings)
            left = sorted(file.name for file in Path(empty).iterdir())
        if left:
            raise PressError(f"{lab.name} leaves {' and '.join(left)} behind; a lab keeps what it writes in a temporary folder.")
        write_if_changed(place(lab, folder), nbformat.writes(done))
        return done, resources

    with mock.patch.object(ExecutePreprocessor, "preprocess", preprocess):
        yield


def write(site: Path, labs: list[Path], folder: Path) -> None:
    """Put the outputs of each lab into the site's notebook of it, and throw away what was kept of labs as they were before.

    Raises:
        PressError: a lab's outputs are not there, or those of other cells are.
    """
    for lab in labs:
        path, source = site / "generated" / "notebooks" / f"{lab.stem}.ipynb", place(lab, folder)
        if not source.exists():
            raise PressError(f"The outputs of {lab.name} are not in {folder}; delete that folder and build again.")
        written = json.loads(path.read_text(encoding="utf-8"))
        write_if_changed(path, dump(filled(written, json.loads(source.read_text(encoding="utf-8")), lab.name)))
    for old in set(folder.glob("*.ipynb")) - {place(lab, folder) for lab in labs}:
        old.unlink()


def filled(notebook: dict, executed: dict, name: str) -> dict:
    """Return a lab's notebook with the outputs of its execution; its first code cell, the installation, has none.

    Raises:
        PressError: the code cells differ.
    """
    _, *cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    ran = [cell for cell in executed["cells"] if cell["cell_type"] == "code"]
    if ["".join(cell["source"]) for cell in cells] != ["".join(cell["source"]) for cell in ran]:
        raise PressError(f"The notebook of {name} and what was executed differ; build again.")
    for cell, source in zip(cells, ran, strict=True):
        cell["outputs"] = _outputs(source["outputs"])
    return notebook


def _outputs(outputs: list[dict]) -> list[dict]:
    """Return outputs without chance: a stream in one piece however it arrived, no counts, drawings as drawings."""
    plain = []
    for stream, group in groupby(outputs, key=lambda each: each.get("name")):
        if stream:
            text = "".join("".join(each["text"]) for each in group)
            plain.append({"name": stream, "output_type": "stream", "text": text.splitlines(keepends=True)})
        else:
            plain += map(_shown, group)
    return plain


def _shown(output: dict) -> dict:
    markup = "".join(output.get("data", {}).get("text/html", ""))
    if not markup.startswith("<svg"):
        return output | ({"execution_count": None} if "execution_count" in output else {})
    # an SVG within HTML, as linebyline.plotting.Picture gives it, is cut out of a notebook that the reader has not yet trusted
    data = {"image/svg+xml": markup.splitlines(keepends=True), "text/plain": output["data"]["text/plain"]}
    return {"data": data, "metadata": {"needs_background": "light"}, "output_type": "display_data"}
