"""Find the numbers in a page's prose that no checked output of the page holds and no footnote sources.

Decimals, percentages and "N of M" count, in prose, captions and alternative texts. Code spans, formulas, link texts and the
Sources section do not: settings and exact constants stand there.
"""

import re
from dataclasses import dataclass

_NUMBER = re.compile(
    r"(?<![\w.,])(?:\d[\d,]*(?:\.\d+)?\s?%|\d[\d,]* (?:out )?of (?:the |all )?\d[\d,]*(?![\w.%])|\d[\d,]*\.\d+)(?!\d)"
)
_SENTENCE_END = re.compile(r"[.!?][)\"”’*]*(?:\[\^[^\]]+\])*(?=\s|$)|\n\s*\n")
_REFERENCE = re.compile(r"\[\^([^\]]+)\]")
_CITED = re.compile(r"https?://|arXiv|doi|\]\(|\b(1[89]|20)\d\d\b", re.IGNORECASE)
_NOT_PROSE = [
    re.compile(r"\A---\n.*?\n---\n", re.DOTALL),  # front matter
    re.compile(r"^(?P<marks>`{3,}|~{3,}).*?^(?P=marks)\s*$", re.DOTALL | re.MULTILINE),  # fences
    re.compile(r"^## Sources.*\Z", re.DOTALL | re.MULTILINE),
    re.compile(r"^\[\^[^\]]+\]:(?:.*\n?)(?:^[ \t]+.*\n?)*", re.MULTILINE),  # footnotes
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"^ {4}\w+:.*$", re.MULTILINE),  # options of a block
    re.compile(r"\$\$.*?\$\$", re.DOTALL),
    re.compile(r"(?P<ticks>`+).+?(?P=ticks)", re.DOTALL),
    re.compile(r"(?<![\\\w$])\$[^$]+?\$"),
    re.compile(r"(?<!!)\[[^\]^][^\]]*\](?:\([^)]*\)|\[[^\]]*\])"),  # links; pictures keep their alternative text
    re.compile(r"(?<=\])\((?:[^()]|\([^)]*\))*\)"),  # the address of a picture
    re.compile(r"\{[#.:][^}]*\}"),
    re.compile(r"<[^>]+>"),
]


@dataclass(frozen=True)
class Number:
    """A number as it stands in the prose, and the line of the page it stands on."""

    line: int
    text: str


def unchecked(page: str, outputs: str) -> list[Number]:
    """Return the numbers in the prose of `page` that are neither in its checked `outputs` nor sourced by a footnote."""
    sources = {
        match["name"]: match["text"]
        for match in re.finditer(r"^\[\^(?P<name>[^\]]+)\]:(?P<text>.*(?:\n[ \t]+.*)*)", page, re.MULTILINE)
    }
    prose = page
    for pattern in _NOT_PROSE:
        prose = pattern.sub(_blank, prose)
    return [
        Number(prose.count("\n", 0, match.start()) + 1, match[0])
        for match in _NUMBER.finditer(prose)
        if not _printed(match[0], outputs) and not _sourced(prose[match.end() :], sources)
    ]


def _blank(match: re.Match) -> str:
    """Take a match out without moving the line numbers of what follows."""
    return "\n" * match[0].count("\n") or " "


def _printed(number: str, outputs: str) -> bool:
    pattern = r"\s?".join(map(re.escape, re.split(r"\s(?=%)|(?=%)", number)))  # 97 % and 97% are the same number
    return re.search(rf"(?<![\d.]){pattern}(?!\.?\d)", outputs) is not None


def _sourced(rest: str, sources: dict[str, str]) -> bool:
    end = _SENTENCE_END.search(rest)
    sentence = rest[: end.end()] if end else rest
    return any(_CITED.search(sources.get(name, "")) for name in _REFERENCE.findall(sentence))
