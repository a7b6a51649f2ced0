"""Every named block of a page has an address that does not depend on its place, and a link to it; equal addresses are refused."""

import markdown
import pytest
from bs4 import BeautifulSoup

from press import PressError

KINDS = {
    "pymdownx.blocks.admonition": {"types": ["definition", "theorem", "attack", "belief", "takeaways", "exercise"]},
    "pymdownx.blocks.details": {"types": ["proof"]},
    "toc": {"permalink": True},
}
PAGE = """# Page

## Section

/// definition | McCulloch–Pitts unit
A unit.
///

### Deeper

/// theorem | Halves are smaller
    attrs: {id: half}
A half is smaller.
///

/// proof | Proof: look
Look.
///

/// attack | Try to break it: many
Many.
///

/// belief | “A belief with `code`, and more words than six”
Wrong.
///

/// takeaways | Takeaways
- One.
///

Do this.
{#exercise-this}

| symbol | in the code | shape |
|---|---|---|
| z | `params[0]["w"]`, `w` | any |
"""


def render(text):
    md = markdown.Markdown(extensions=["press.anchors", "tables", "attr_list", *KINDS], extension_configs=KINDS)
    return BeautifulSoup(md.convert(text), "html.parser"), md


def test_each_kind_of_block_has_an_address_and_a_link_to_it():
    page, _ = render(PAGE)
    names = [each["href"].removeprefix("#") for each in page.select(".headerlink") if each["title"] != "Permanent link"]
    assert names == [
        "definition-mcculloch-pitts-unit", "half", "proof-half", "attack-half", "belief-a-belief-with-code-and-more", "takeaways",
        "exercise-this",
    ]  # fmt: skip
    assert all(len(page.select(f'[id="{name}"]')) == 1 for name in names)
    assert page.select_one("tbody tr")["id"] == "symbol-params-0-w"


def test_a_name_is_a_heading_below_its_section_and_no_entry_of_the_contents():
    page, md = render(PAGE)
    named = [(each.name, each["id"]) for each in page.select(".admonition-title[id]")]
    assert named == [
        ("h3", "definition-mcculloch-pitts-unit"), ("h4", "half"), ("h4", "belief-a-belief-with-code-and-more"),
    ]  # fmt: skip
    assert "half" not in md.toc and "section" in md.toc


def test_no_link_stands_in_a_summary():
    """A summary is a button: what can be clicked inside it cannot be reached by all."""
    page, _ = render(PAGE)
    assert not page.select("summary a") and page.select_one("details > summary + a.headerlink")


@pytest.mark.parametrize("kind", ["definition", "belief", "theorem"])
def test_two_equal_addresses_are_refused(kind):
    block = f"/// {kind} | The same name\n    attrs: {{}}\nText.\n///\n\n"
    render(block)
    with pytest.raises(PressError, match=f"#{kind}-the-same-name.*attrs"):
        render(block + block)


def test_an_address_given_by_the_author_stays():
    page, _ = render("/// belief | The same name\n    attrs: {id: mine}\nText.\n///\n\n/// belief | The same name\nText.\n///")
    assert [each["id"] for each in page.select(".belief > .admonition-title")] == ["mine", "belief-the-same-name"]
