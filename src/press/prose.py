"""The Markdown of a lecture in the plain Markdown that notebooks render."""

import posixpath
import re
from dataclasses import dataclass
from pathlib import Path

from press.includes import expand

FOLDED = {"proof", "solution", "letters", "hint", "answer"}
_BLOCK = re.compile(r"^(?P<slashes>/{3,})\s*(?P<kind>[a-z]*)(?:\s*\|\s*(?P<title>.*?))?\s*$")
_OPTION = re.compile(r"^ {4,}\w+:")
_FENCE = re.compile(r"^\s*(?P<marks>`{3,}|~{3,})")
_VERBATIM = re.compile(  # fences, code spans, formulas: nothing in them is changed
    r"(^(?P<marks>`{3,}|~{3,}).*?^(?P=marks)[ \t]*$|(?P<ticks>`+).+?(?P=ticks)|\$\$.*?\$\$|(?<![\\\w$])\$[^$\n]+\$)",
    re.DOTALL | re.MULTILINE,
)
_NOTE = re.compile(r"(?P<begin>^)?\[\^(?P<name>[^\]]+)\](?(begin)(?P<colon>:[ \t]*)?)", re.MULTILINE)
_LINK = re.compile(  # what leads into the course: a source file, a folder of the built site (labs write these), an anchor
    r"(?P<before>\]\(|^\[[^\]^]+\]:\s+)(?P<path>/?[\w./-]+(?:\.(?:md|py|ipynb|svg|png)|(?<=/)))?(?P<anchor>#[\w:-]+)?(?=[)\s])",
    re.MULTILINE,
)
_ATTRIBUTES = re.compile(r"(?P<kept>^#{1,6} .*?|\]\([^)\n]*\))\s*\{[:#. ][^{}\n]*\}", re.MULTILINE)


@dataclass
class _Open:
    """A `///` block that is open: `shown` where its <details> is open in this cell, `begun` where it was in an earlier one."""

    slashes: str
    kind: str
    title: str
    shown: bool = False
    begun: bool = False

    @property
    def folded(self) -> bool:
        return self.kind in FOLDED

    @property
    def quoted(self) -> bool:
        return not self.folded and self.kind not in ("tab", "define")


class Prose:
    """Converts the pieces of one page in order: it remembers which blocks are open and how the notes are numbered."""

    def __init__(self, page: Path, site: str):
        self.page, self.site = page, site
        self.open: list[_Open] = []
        self.notes: dict[str, int] = {}

    @property
    def folded(self) -> bool:
        """Whether what comes next is folded on the page."""
        return any(block.folded for block in self.open)

    def convert(self, text: str) -> str:
        """Return the Markdown of one cell, empty where the piece holds nothing to show."""
        kept: list[str] = []

        def mask(match: re.Match) -> str:
            kept.append(match[0])
            return f"\0{len(kept) - 1}\0"

        plain = self._plain(_VERBATIM.sub(mask, expand(text, self.page)))
        plain = re.sub(r"\0(\d+)\0", lambda match: kept[int(match[1])], plain)
        lines: list[str] = []
        fence, options = "", False
        for line in plain.splitlines():
            match, mark = _BLOCK.match(line), _FENCE.match(line)
            if mark and (not fence or line.strip().startswith(fence)):
                fence = "" if fence else mark["marks"]
            if match and not fence:
                options = bool(match["kind"])
                self._begin(match, lines) if options else self._end(match["slashes"], lines)
            elif not (options and _OPTION.match(line)):
                options = False
                self._add(line, lines, verbatim=bool(fence))
        for depth, block in reversed(list(enumerate(self.open))):  # a <details> cannot go on across a code cell
            self._close(block, depth, lines)
        while lines and _blank(lines[-1]):
            lines.pop()
        return "\n".join(lines)

    def _add(self, line: str, lines: list[str], depth: int | None = None, verbatim: bool = False) -> None:
        """Add a line, quoted as deep as the blocks around it; of several blank lines one is kept, the least quoted."""
        quote = "> " * sum(block.quoted for block in self.open[:depth])
        if depth is None and line.strip():
            self._show(lines)
        written = (quote + line).rstrip()
        if verbatim or not _blank(written):
            lines.append(written)
        elif lines and _blank(lines[-1]):
            lines[-1] = min(lines[-1], written, key=len)
        elif lines:
            lines.append(written)

    def _show(self, lines: list[str]) -> None:
        """Open the <details> of every folded block that is not open in this cell."""
        for depth, block in enumerate(self.open):
            if block.folded and not block.shown:
                title = f"{block.title} (continued)" if block.begun else block.title
                self._add(f"<details><summary>{title}</summary>", lines, depth)
                self._add("", lines, depth)
                block.shown = block.begun = True

    def _begin(self, match: re.Match, lines: list[str]) -> None:
        kind, title = match["kind"], match["title"] or ""
        if kind != "tab" and kind not in title.lower():
            title = f"{kind.capitalize()}: {title}" if title else kind.capitalize()
        self._add("", lines)
        self.open.append(_Open(match["slashes"], kind, title))
        if self.open[-1].folded:
            self._show(lines)
        elif kind != "define":
            self._add(f"#### {title}" if kind == "tab" else f"**{title}**", lines)
        self._add("", lines)

    def _end(self, slashes: str, lines: list[str]) -> None:
        if self.open and self.open[-1].slashes == slashes:
            block = self.open.pop()
            self._close(block, len(self.open), lines)
            self._add("", lines)

    def _close(self, block: _Open, depth: int, lines: list[str]) -> None:
        if block.shown:
            self._add("", lines, depth)
            self._add("</details>", lines, depth)
            block.shown = False

    def _plain(self, text: str) -> str:
        text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
        text = _NOTE.sub(self._note, text)
        text = _ATTRIBUTES.sub(r"\g<kept>", text)
        return _LINK.sub(self._link, text)

    def _note(self, match: re.Match) -> str:
        number = self.notes.setdefault(match["name"], len(self.notes) + 1)
        return f"- <sup>{number}</sup> " if match["colon"] else f"<sup>{number}</sup>"

    def _link(self, match: re.Match) -> str:
        if not (match["path"] or match["anchor"]):
            return match[0]
        page = f"/{self.page.relative_to('docs').as_posix()}"
        path = match["path"] or page
        # the built page of a/b.md is a/b/: from there a folder is counted
        base = posixpath.splitext(page)[0] if path.endswith("/") else posixpath.dirname(page)
        path = posixpath.normpath(posixpath.join(base, path)) + "/" * path.endswith("/")
        path = re.sub(r"((?<=/)index)?\.(md|py)$", "/", path).replace("//", "/")
        return f"{match['before']}{self.site}{path.lstrip('/')}{match['anchor'] or ''}"


def _blank(line: str) -> bool:
    return not line.strip("> ")
