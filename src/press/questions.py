"""The self-check questions of a lecture: snippets/NAME/questions.md, shown under `## Check yourself`.

/// question | Question 1
What …?

1. An option.
2. Another.
3. A third.
///

/// answer | Answer to question 1
1. Wrong: why.
2. Right: why.
3. Wrong: why.
///
"""

import re

LEAST, OPTIONS = 5, 3
_BLOCK = re.compile(r"^/// (?P<kind>\w+) \| (?P<title>[^\n]*)\n(?P<body>.*?)^///$", re.DOTALL | re.MULTILINE)
_ITEM = re.compile(r"^(\d+)\. (.*)$", re.MULTILINE)


def section(lecture: str) -> str:
    """Return the lines with which a lecture shows its questions, as they stand before `## Exercises`."""
    return f'## Check yourself\n\n--8<-- "snippets/{lecture}/questions.md"\n\n'


def complaints(text: str) -> list[str]:
    """Return what is wrong with a file of questions, an empty list where each option of each is explained."""
    blocks = [match.groupdict() for match in _BLOCK.finditer(text)]
    questions, answers = blocks[::2], blocks[1::2]
    found = [] if len(questions) >= LEAST else [f"{len(questions)} questions; a lecture has at least {LEAST}"]
    if len(blocks) % 2 or _BLOCK.sub("", text).strip():
        return [*found, "something stands outside of the pairs of `/// question` and `/// answer`"]
    for number, (question, answer) in enumerate(zip(questions, answers, strict=True), 1):
        titles = (question["kind"], question["title"], answer["kind"], answer["title"])
        if titles != ("question", f"Question {number}", "answer", f"Answer to question {number}"):
            found.append(f"question {number}: its two blocks open with {', '.join(titles)}")
        found += [f"question {number}: {each}" for each in _answered(question["body"], answer["body"])]
    places = [re.findall(r"^(\d+)\. Right: ", answer["body"], re.MULTILINE) for answer in answers]
    if len(places) > 1 and all(place == places[0] for place in places):
        found.append("the right option stands at the same place in every question")
    return found


def _answered(question: str, answer: str) -> list[str]:
    options, verdicts = _ITEM.findall(question), _ITEM.findall(answer)
    found = []
    if len(options) < OPTIONS:
        found.append(f"{len(options)} options, expected at least {OPTIONS}")
    if [number for number, _ in options] != [number for number, _ in verdicts]:
        found.append("the answer must explain each option under its number")
    if bad := [number for number, verdict in verdicts if not re.match(r"(Right|Wrong): \S.{10,}", verdict)]:
        found.append(f"option {', '.join(bad)} must be explained: `Right: why` or `Wrong: why`")
    if sum(verdict.startswith("Right: ") for _, verdict in verdicts) != 1:
        found.append("exactly one option is right")
    return found
