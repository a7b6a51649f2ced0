"""Walks through a page as readers without a mouse, with large text or without pictures take them. Each returns what is wrong."""

import re
from pathlib import Path

from bs4 import BeautifulSoup

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


def look(page, function):
    """Call a function of walks.js in a page."""
    page.evaluate(f"() => {{ if (!window.walk) {{ {SCRIPT} }} }}")
    return page.evaluate(f"walk.{function}()")


FAULTS = {
    "back": "out of order",
    "above": "above the stop before it",
    "unseen": "not on the screen",
    "covered": "covered",
    "plain": "no sign of focus",
}


def keyboard(page, *, limit=1500):
    """Press Tab from the start of the page until the focus leaves it: what is never reached, unseen, unmarked or out of order."""
    look(page, "begin")
    found = []
    for _ in range(limit):
        page.keyboard.press("Tab")
        stop = page.evaluate("walk.step()")
        if stop is None or stop["again"]:
            break
        found += [f"{stop['name']}: {words}" for fault, words in FAULTS.items() if stop[fault]]
    else:
        found.append(f"the walk does not end after {limit} stops")
    if stop and stop["again"]:
        found.append(f"{stop['name']}: the focus comes back before it left the page")
    return found + [f"{name}: not reached" for name in look(page, "missed")]


def stops(page):
    """The names of all that a keyboard can stop at."""
    return page.evaluate(f"() => {{ {SCRIPT} return walk.stops().map(walk.name) }}")


def motion(page):
    """What moves, or would at a touch, although the reader asked for reduced motion."""
    return look(page, "motion")


def texts(page):
    """The texts and pictures of the article, each with whether it shows."""
    return look(page, "texts")


def overlaps(page):
    """Texts that stand on one another."""
    return look(page, "overlaps")


def cut(page):
    """Texts of the article and the footer that end at the edge of a box which does not scroll."""
    return look(page, "cut")


def small_targets(page):
    """Targets that are too small and too near to another one."""
    return look(page, "smallTargets")


def formulas(page):
    """Formulas that a screen reader does not get as MathML, or gets twice; the browser's accessibility tree must hold each."""
    broken, shown = look(page, "brokenFormulas"), look(page, "formulas")
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    exposed = sum(node.get("role", {}).get("value") in ("math", "MathMLMath") and not node["ignored"] for node in nodes)
    return broken if exposed == shown else [*broken, f"{shown} formulas show and the accessibility tree holds {exposed}"]


FILE = re.compile(r"\.(svg|png|jpe?g|webp|gif)\b|^\S+$", re.IGNORECASE)


def alt_texts(html):
    """Pictures whose text is short, a file's name, or that of the picture before; the other palette's drawing is its twin."""
    found, last = [], None
    for image in BeautifulSoup(html, "html.parser").find_all("img"):
        text = " ".join((image.get("alt") or "").split())
        twin = "only-dark" in image.get("class", []) and image.find_previous_sibling("img", class_="only-light")
        if len(text) < 40 or FILE.search(text):
            found.append(f"{image.get('src', '')[:60]}: {text!r} says too little")
        elif (text == last) != bool(twin):
            found.append(f"{image.get('src', '')[:60]}: {text[:40]!r} is {'not ' if twin else ''}that of the picture before")
        last = text
    return found
