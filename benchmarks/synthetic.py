"""A copy of the project with as many lectures as wanted, made from real ones: what `build.py` builds.

Each copy of a lecture has its own name, snippets, figures and formulas, so that nothing which is kept for one serves
another. Instead of the labs there is one of two cells, which makes executions countable; other pages are left out.
"""

import re
import shutil
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MODELS = (  # one or two figures each; pages of usual length
    "networks/backpropagation", "networks/softmax-cross-entropy", "neurons/perceptron-convergence", "optimization/momentum",
)  # fmt: skip
HOME = "---\ntitle: Synthetic\ndescription: Lectures to measure builds.\n---\n\n# Synthetic\n\n<!-- curriculum: lectures -->\n"
LAB = "# %% [markdown]\n# # A small lab\n#\n# A formula: $x^2$.\n\n# %%\nprint(2 + 3)\n"
_KEPT = re.compile(r"^(?P<marks>`{3,}).*?^(?P=marks)$|\A---\n.*?^---$|`[^`\n]+`", re.DOTALL | re.MULTILINE)  # no formulas there
_FORMULA = re.compile(r"(?<![\\\w$])(?P<mark>\$\$?)(?P<tex>[^\s$](?:[^$]*[^\s$])?)(?P=mark)(?![\w$])")


def project(folder: Path, count: int) -> list[str]:
    """Write the copy with `count` lectures into an empty folder; return the names of its lectures.

    The JavaScript packages are linked, since no build changes them; there are no caches and nothing generated.
    """
    for name in ("src", "overrides", "docs/assets"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in [path for path in ROOT.iterdir() if path.is_file() and path.name != ".git"]:
        shutil.copy(path, folder)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    names = [write(folder, model, number) for number, model in enumerate(islice(cycle(MODELS), count), start=1)]
    (folder / "docs" / "labs").mkdir()
    (folder / "docs" / "labs" / "small.py").write_text(LAB, encoding="utf-8")
    (folder / "docs" / "index.md").write_text(HOME, encoding="utf-8")
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    nav = ["index.md", *(f"lectures/synthetic/{name}.md" for name in names), "labs/small.py"]
    settings = re.sub(r"^nav:\n(?: .*\n)+", "nav:\n" + "".join(f"  - {page}\n" for page in nav), settings, flags=re.MULTILINE)
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return names


def write(folder: Path, model: str, number: int) -> str:
    """Write one copy of a real lecture, its page and its snippets, under a new name; return that name."""
    old = model.rpartition("/")[2]
    name = f"{old}-{number}"
    text = (ROOT / "docs" / "lectures" / f"{model}.md").read_text(encoding="utf-8")
    text = text.replace(f"snippets/{old}/", f"snippets/{name}/")
    text = re.sub(r"\]\(figure:([\w-]+)\)", rf"](figure:\1_{number})", text)
    text = re.sub(r"^needs: .*$", "needs: []", text, flags=re.MULTILINE)  # what it needs is not in this copy
    page = folder / "docs" / "lectures" / "synthetic" / f"{name}.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(own_formulas(text, number), encoding="utf-8")
    shutil.copytree(ROOT / "snippets" / old, folder / "snippets" / name, ignore=shutil.ignore_patterns("__pycache__"))
    for figure in (folder / "snippets" / name).glob("figure_*.py"):
        figure.rename(figure.with_stem(f"{figure.stem}_{number}"))
    return name


def own_formulas(text: str, number: int) -> str:
    """Return a page whose formulas are this copy's own and look the same: each defines a macro that nobody uses."""
    parts, end = [], 0
    for match in [*_KEPT.finditer(text), None]:
        prose = text[end : match.start() if match else len(text)]
        parts += [_FORMULA.sub(rf"\g<mark>\\def\\copy{{{number}}}\g<tex>\g<mark>", prose), match[0] if match else ""]
        end = match.end() if match else end
    return "".join(parts)
