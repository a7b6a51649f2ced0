"""A page with fewer parts: tables in boxes, names in listings without elements."""

import markdown
from bs4 import BeautifulSoup

TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n"
BOX = '<div class="md-typeset__scrollwrap"><div class="md-typeset__table"><table>'


def rendered(text):
    html = markdown.markdown(text, extensions=["tables", "attr_list", "md_in_html", "press.light"])
    return "".join(html.split("\n"))


def test_each_table_stands_in_both_boxes_where_it_stood():
    html = rendered(f"One.\n\n{TABLE}\nTwo.\n\n> {TABLE.replace(chr(10), chr(10) + '> ')}\n\nThree.")
    assert html.count(BOX) == html.count("<table>") == html.count("</table></div></div>") == 2
    assert html.startswith(f"<p>One.</p>{BOX}") and "</table></div></div><p>Two.</p><blockquote>" in html
    assert html.endswith("</blockquote><p>Three.</p>")


def test_a_table_with_a_class_stays_bare():
    assert "md-typeset" not in rendered('<table class="probs"><tr><td>1</td></tr></table>')
    assert BOX not in rendered('<div markdown="1">\n\n<table class="plain" markdown="1"><tr><td>1</td></tr></table>\n\n</div>')


def test_a_name_in_a_listing_is_no_element_and_the_text_stays():
    code = "import os\nfor name in names:\n    total = f'{name}' * 2  # a < b"
    known = ["pymdownx.highlight", "pymdownx.superfences", "pymdownx.inlinehilite"]
    fence = f"```python\n{code}\n```\n\nAnd `#!python name + 1`."
    before = markdown.markdown(fence, extensions=known)
    after = markdown.markdown(fence, extensions=[*known, "press.light"])
    assert before.count('<span class="n">') == 5 and before.count('<span class="w">') >= 1
    assert 'class="n"' not in after and 'class="w"' not in after
    assert [BeautifulSoup(html, "html.parser").get_text() for html in (before, after)] == [f"{code}\n\nAnd name + 1."] * 2
    for kind in ("k", "s1", "c1", "mi", "o", "si"):
        assert before.count(f'<span class="{kind}">') == after.count(f'<span class="{kind}">') > 0, kind
