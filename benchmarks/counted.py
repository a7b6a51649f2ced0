"""Build the site of the project in the current folder, or record a lecture, and print as JSON what was run for it.

    python counted.py build SITE
    python counted.py record LECTURE

Each process that Python starts passes the audit event of subprocess, so none is missed; formulas have one process for all
and are counted where press.math sends them. `benchmarks/build.py` starts this with the project's own `src` on PYTHONPATH.
"""

import json
import logging
import re
import sys
from collections import Counter

KINDS = ("snippets", "figures", "labs", "formulas")


def kind(words: list[str]) -> str:
    """Return what a command runs."""
    if "press.draw" in words:
        return "figures"
    if any(word.startswith("ipykernel") for word in words):
        return "labs"
    if any(re.search(r"[/\\]snippets[/\\][^/\\]+[/\\][^/\\]+\.py$", word) for word in words):
        return "snippets"
    return "other"


def watch() -> list[str]:
    """Begin to count; return the list that grows by one kind for each process and each formula."""
    from press import math

    seen = []

    def started(event, arguments):
        if event == "subprocess.Popen":
            command = arguments[1]
            seen.append(kind([str(command)] if isinstance(command, str) else [*map(str, command)]))

    ask = math._ask

    def asked(question):
        seen.append("formulas")
        return ask(question)

    sys.addaudithook(started)
    math._ask = asked
    return seen


def build(site: str) -> None:
    """Build the site as `mkdocs build` does; not strict, since the lectures link to pages that are left out."""
    from mkdocs.commands import build
    from mkdocs.config import load_config

    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    config = load_config("mkdocs.yml", site_dir=site)
    config.plugins.on_startup(command="build", dirty=False)
    build.build(config)
    config.plugins.on_shutdown()


def record(lecture: str) -> None:
    from rich.console import Console

    from press.record import record

    record([lecture], check=True, console=Console(stderr=True))


if __name__ == "__main__":
    seen = watch()
    {"build": build, "record": record}[sys.argv[1]](sys.argv[2])
    print(json.dumps({name: Counter(seen)[name] for name in KINDS}))
