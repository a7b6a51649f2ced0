"""The symbols of the notation and the words of the glossary are entries of the search index."""

import json

import pytest

from press import words

NOTATION = """<table><tr id="symbol-learning_rate"><td><span class="katex"><span class="katex-mathml">no</span>η\u200b</span></td>
<td><code>learning_rate</code></td><td></td><td>step size, above 0 &amp; below 1</td></tr><tr><td>no id</td></tr>
<tr id="axis-fan_in"><td><code>fan_in</code></td><td>what goes in</td></tr></table>"""
GLOSSARY = """<dl><dt><strong id="activation">activation</strong><a class="headerlink">¶</a></dt>
<dd><p>The function between.</p></dd></dl>"""


@pytest.fixture
def small(tmp_path):
    for name, html in {"reference/notation": NOTATION, "reference/glossary": GLOSSARY}.items():
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "index.html").write_text(html, encoding="utf-8")
    (tmp_path / "search").mkdir()
    index = {"config": {}, "docs": [{"location": "reference/notation/", "title": "Notation", "text": ""}]}
    (tmp_path / words.INDEX).write_text(json.dumps(index))
    return tmp_path


def test_each_symbol_and_each_word_is_an_entry(small):
    words.add(small)
    first, *added = json.loads((small / words.INDEX).read_text())["docs"]
    assert first["title"] == "Notation"
    assert [(each["location"], each["title"], each["text"]) for each in added] == [
        ("reference/notation/#symbol-learning_rate", "η learning_rate", "<p>step size, above 0 &amp; below 1</p>"),
        ("reference/notation/#axis-fan_in", "fan_in", "<p>what goes in</p>"),
        ("reference/glossary/#activation", "activation", "<p>The function between.</p>"),
    ]
    assert added[0]["boost"] > added[1]["boost"]


def test_a_site_without_these_pages_keeps_its_index(tmp_path):
    (tmp_path / "search").mkdir()
    (tmp_path / words.INDEX).write_text('{"docs":[]}')
    words.add(tmp_path)
    assert json.loads((tmp_path / words.INDEX).read_text()) == {"docs": []}
