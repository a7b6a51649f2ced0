"""Formulas come from KaTeX, once each; what KaTeX refuses stops the build with one sentence."""

import markdown
import pytest

from press import PressError, labs, math

EXTENSIONS = ["pymdownx.arithmatex", "press.math"]
CONFIGS = {"pymdownx.arithmatex": {"generic": True}}


def html(text):
    return markdown.markdown(text, extensions=EXTENSIONS, extension_configs=CONFIGS)


def test_a_formula_holds_mathml_and_html():
    page = html("Let $x < y$ and\n\n$$\\frac{a}{b}$$\n")
    assert page.count("<math") == 2 and page.count('class="katex-html"') == 2 and "$" not in page
    assert '<div class="arithmatex display"' in page and '<span class="arithmatex"' in page
    assert page.count('<span class="katex-mathml" data-search-exclude>') == 2  # the search index holds the visible signs alone


@pytest.mark.parametrize("tex", [r"\frc{1}{2}", r"\frac{1", "é"])
def test_a_formula_that_katex_refuses_is_named(tex):
    with pytest.raises(PressError) as error:
        html(f"Let ${tex}$ be.")
    assert tex in str(error.value) and "\n" not in str(error.value)


def test_a_known_formula_is_not_rendered_again(monkeypatch, tmp_path):
    monkeypatch.setattr(math, "CACHE", tmp_path)
    math._kept.cache_clear()
    first = math.render("x^2")
    with next(tmp_path.glob("*.jsonl")).open("a") as kept:
        kept.write('["cut off')  # as a killed build would leave it
    math._kept.cache_clear()
    monkeypatch.setattr(math, "_ask", lambda question: pytest.fail("it was rendered again"))
    assert math.render("x^2") == first
    math._kept.cache_clear()


def test_a_node_that_stops_is_one_sentence(monkeypatch, tmp_path):
    monkeypatch.setattr(math, "CACHE", tmp_path)
    monkeypatch.setattr(math, "SERVER", tmp_path / "nothing.cjs")
    (tmp_path / "nothing.cjs").write_text("process.exit(1)")
    math._kept.cache_clear()
    math._server.cache_clear()
    with pytest.raises(PressError, match="KaTeX stopped"):
        math.render("x^3")
    math._kept.cache_clear()


def test_the_styles_name_fonts_that_are_there():
    math.prepare()
    style = (math.STYLES / "katex.css").read_text()
    fonts = {part.split(")")[0] for part in style.split("url(")[1:]}
    inside = {font for font in fonts if font.startswith("data:font/woff2;base64,")}
    assert len(inside) == len(math.EMBEDDED) == 2 and len(fonts) > 10
    assert fonts - inside <= {f"fonts/{file.name}" for file in (math.STYLES / "fonts").iterdir()}


LAB = (
    '<style>x</style><div class="jp-RenderedMarkdown"><h2>T<a class="anchor-link" href="#t">¶</a></h2>'
    "<p>Costs 5$ or $a &lt; b$, not <code>$c$</code>.</p><p>$$z = 1$$</p></div>"
    '<div class="highlight-ipynb"><pre><span></span>x = <b>1</b></pre></div><div class="clipboard-copy-txt">x = 1</div>'
    '<div class="jp-RenderedText jp-OutputArea-output"><pre>1</pre></div><script src="https://cdn.example.org/a.js"></script>'
    '<div class="jp-RenderedHTML jp-OutputArea-output"><svg></svg></div>'
)


def test_a_lab_gets_formulas_and_code_blocks_and_nothing_else():
    page = labs.dress(LAB, "labs/x.py")
    assert page.count("<math") == 2 and page.count('data-search-exclude=""') == 2 and "<code>$c$</code>" in page
    assert "<code>x = <b>1</b></code>" in page and "<code>1</code>" in page and "<svg>" in page
    assert "<style" not in page and "cdn.example.org" not in page and "clipboard" not in page


def test_what_a_cell_prints_little_by_little_is_one_output():
    pieces = "".join(f'<div class="jp-RenderedText jp-OutputArea-output"><pre><span></span>{n}\n</pre></div>' for n in (1, 2))
    page = labs.dress(LAB.replace('<div class="jp-RenderedHTML', pieces + '<div class="jp-RenderedHTML'), "labs/x.py")
    assert page.count("language-text") == 1 and "<code>11\n2\n</code>" in page


def test_a_command_in_the_text_of_a_lab_gets_the_markup_of_a_block():
    code = '<div class="highlight"><pre><span></span><span class="go">a b</span></pre></div>'
    page = labs.dress(f'<div class="jp-RenderedMarkdown"><p>Run</p>{code}</div>', "labs/x.py")
    assert '<div class="language-console highlight">' in page and '<code><span class="go">a b</span></code></pre></div>' in page


def test_a_lab_without_a_known_cell_is_refused():
    with pytest.raises(PressError, match="markup has changed"):
        labs.dress("<p>New markup</p>", "labs/x.py")
