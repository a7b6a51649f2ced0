"""Each walk finds the fault planted against it, and is silent without it."""

import pytest

from tests.browser import checks, walks

GOOD = '<p><a href="#a">One</a> and <button>two</button></p><h2 id="a">Below</h2><p><button>three</button></p>'
STYLE = "<style>button { min-width: 24px; min-height: 24px }</style>"
KEYBOARD = {
    "no sign of focus": "<style>:focus { outline: none }</style>",
    "not on the screen": '<a href="#a" style="position: absolute; left: -999px">Far</a>',
    "covered": '<div style="position: fixed; inset: 0"></div>',
    "out of order": '<button tabindex="1">First of all</button>',
    "above the stop before it": '<p style="display: flex; flex-flow: column-reverse"><button>A</button><button>B</button></p>',
    "comes back": "<script>document.addEventListener('focusin', event => event.target.textContent === 'three' && "
    "document.querySelector('a').focus())</script>",
    "does not end": "<script>document.addEventListener('focusin', () => { const more = document.createElement('button'); "
    "more.textContent = 'more'; document.querySelector('main').append(more) })</script>",
    "not reached": "<script>document.addEventListener('keydown', event => document.activeElement.matches('a') && "
    "(event.preventDefault(), document.querySelectorAll('button')[1].focus()))</script>",
}


def wrapped(body):
    return f"{STYLE}<article>{body}</article>"


@pytest.mark.parametrize("fault", KEYBOARD)
def test_a_keyboard_that_gets_lost(browser, planted, fault):
    with checks.opened(browser, planted(wrapped(GOOD)), wait="load") as (page, _):
        assert walks.keyboard(page) == []
    with checks.opened(browser, planted(wrapped(GOOD + KEYBOARD[fault])), wait="load") as (page, _):
        assert any(fault in each for each in walks.keyboard(page, limit=30))


PICTURE = '<img alt="{}" src="data:,">'
SAID = "The loss falls in the first ten steps and then stays where it is."


@pytest.mark.parametrize(
    ("walk", "good", "bad"),
    [
        (walks.overlaps, "<p>One line.</p><p>Another.</p>", '<p>One line.</p><p style="margin-top: -1.8em">Another.</p>'),
        (walks.cut, '<p style="width: 9em">A long line that has to wrap</p>',
         '<p style="width: 9em; overflow: hidden; white-space: nowrap">A long line that has to wrap</p>'),
        (walks.cut, '<p style="overflow: auto; white-space: nowrap; width: 9em">A long line that has to scroll</p>',
         '<p style="height: 1em; overflow: hidden; width: 9em">A long line that has to wrap</p>'),
        (walks.small_targets, "<button>x</button><button>y</button>",
         '<a href="#x" style="font-size: 12px">x</a><br><a href="#y" style="font-size: 12px">y</a>'),
        (walks.small_targets, 'See <a href="#x">x</a> and <a href="#y">y</a>.',
         "<style>button { min-width: 9px !important; padding: 0 }</style><button>x</button><button>y</button>"),
        (walks.motion, '<p style="animation: a 1ms; transition: all 1ms">Still</p>', '<p style="transition: color 1s">Fades</p>'),
        (walks.motion, "", "<style>@keyframes a { to { opacity: 0 } } p { animation: a 2s infinite }</style><p>Blinks.</p>"),
        (walks.motion, "", "<style>p::before { content: 'x'; transition: all 0s 1s }</style><p>Late.</p>"),
        (walks.motion, "", "<style>html { scroll-behavior: smooth }</style>"),
    ],
)  # fmt: skip
def test_each_walk_finds_its_fault(browser, planted, walk, good, bad):
    with checks.opened(browser, planted(wrapped(good)), wait="load") as (page, _):
        assert walk(page) == []
    with checks.opened(browser, planted(wrapped(bad)), wait="load") as (page, _):
        assert walk(page) != []


def test_a_text_that_a_narrow_page_loses(browser, planted):
    body = wrapped("<style>@media (max-width: 700px) { .wide { display: none } }</style><p>Stays.</p><p class=wide>Goes.</p>")
    meta = '<meta name="viewport" content="width=device-width">'
    shows = []
    for width in (1280, 640):
        with checks.opened(browser, planted(body, meta), width=width, wait="load") as (page, _):
            shows.append([shown for text, shown in walks.texts(page) if text in ("Stays.", "Goes.")])
    assert shows == [[True, True], [True, False]]


MATHML = '<span class="katex-mathml"><math><semantics><mi>x</mi><annotation>x</annotation></semantics></math></span>'
SHOWN = '<span class="katex-html" aria-hidden="true">x</span>'


@pytest.mark.parametrize(
    "bad",
    [
        f'<span class="katex">{SHOWN}</span>',
        f'<span class="katex">{MATHML}{SHOWN.replace("true", "false")}</span>',
        f'<span class="katex">{MATHML}<span class="more">x</span></span>',
        f'<div aria-hidden="true"><span class="katex">{MATHML}{SHOWN}</span></div>',
    ],
)
def test_a_formula_that_is_not_read(browser, planted, bad):
    with checks.opened(browser, planted(f'<span class="katex">{MATHML}{SHOWN}</span>'), wait="load") as (page, _):
        assert walks.formulas(page) == []
    with checks.opened(browser, planted(bad), wait="load") as (page, _):
        assert walks.formulas(page) != []


def test_a_picture_that_says_nothing():
    other = SAID.replace("ten", "two")
    pair = f'<figure><img class="only-light" alt="{SAID}"><img class="only-dark" alt="{SAID}"></figure>'
    assert walks.alt_texts(pair + PICTURE.format(other)) == []
    for bad in ("<img>", PICTURE.format(""), PICTURE.format("A plot."), PICTURE.format(f"plots/{'loss-' * 9}curve.svg"),
                PICTURE.format("figure_loss_curve_of_the_whole_first_run_again"), pair + PICTURE.format(SAID),
                pair.replace(f'dark" alt="{SAID}', f'dark" alt="{other}')):  # fmt: skip
        assert len(walks.alt_texts(bad)) == 1
