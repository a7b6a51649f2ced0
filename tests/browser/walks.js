// What walks.py looks at inside a page. One object of functions; each returns plain values.
window.walk = (() => {
  const visible = (each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const short = (text) => text.trim().replace(/\s+/g, " ").slice(0, 40);
  const name = (each) => {
    const marks = [...each.classList].map((one) => `.${one}`).join("");
    return `${each.tagName.toLowerCase()}${each.id && "#"}${each.id}${marks} "${short(each.ariaLabel ?? each.textContent)}"`;
  };

  // Where a keyboard can stop. Of a group of radio buttons the Tab key takes one, the arrow keys the others.
  const STOPS = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]";
  const shown = (each) => each.checkVisibility({ visibilityProperty: true }) && each.getClientRects().length > 0;
  const stops = () => {
    const groups = new Set();
    return [...document.querySelectorAll(STOPS)].filter((each) => {
      if (each.tabIndex < 0 || each.disabled || !shown(each)) return false;
      if (each.type !== "radio") return true;
      const one = document.querySelector(`input[name="${each.name}"]:checked`) ?? each;
      return one === each && !groups.has(each.name) && groups.add(each.name);
    });
  };
  // An input that is made invisible is seen by its label; Material's choice of the palette by the label beside it.
  const beside = (each) => (each.type === "radio" && each.nextElementSibling?.matches("label") ? [each.nextElementSibling] : []);
  const stands = (each) => [each, ...(each.labels ?? []), ...beside(each)].filter(shown);
  const look = (each) =>
    JSON.stringify(
      stands(each).map((one) => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(one);
        const drawn = outlineStyle !== "none" && parseFloat(outlineWidth) > 0 && !/, 0\)$|transparent/.test(outlineColor);
        return [drawn && [outlineStyle, outlineWidth, outlineColor], boxShadow];
      }),
    );
  const onScreen = (box) =>
    box.width * box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  // What a function finds in a page at rest; a search field may take a second to open.
  const settled = async (find) => {
    for (const end = performance.now() + 1000; !find() && performance.now() < end; ) await new Promise(requestAnimationFrame);
    const ends = (each) => each.playState === "running" && each.effect.getComputedTiming().endTime < Infinity;
    await Promise.allSettled(document.getAnimations().filter(ends).map((each) => each.finished));
    return find();
  };
  const rest = new Map(); // how each stop looks without the focus
  const seen = [];
  const tops = new Map();
  const begin = () => stops().forEach((each) => rest.set(each, look(each)));
  const step = async () => {
    const each = document.activeElement;
    if (!each || each === document.body || each === document.documentElement) return null;
    const focused = look(each);
    if (!rest.has(each)) {
      // it appeared during the walk
      each.blur();
      rest.set(each, look(each));
      each.focus({ focusVisible: true });
    }
    const box = await settled(() => stands(each).filter(visible).map((one) => one.getBoundingClientRect()).find(onScreen));
    const middle = box && [(box.left + box.right) / 2, Math.min(Math.max((box.top + box.bottom) / 2, 0), innerHeight - 1)];
    const top = box && document.elementFromPoint(...middle);
    const last = seen.at(-1);
    const together = each.closest("article") && last?.closest("article") === each.closest("article");
    const found = {
      name: name(each),
      again: seen.includes(each),
      back: Boolean(last && !(last.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING)),
      above: Boolean(box && together && tops.get(last) >= box.bottom + scrollY - 1),
      covered: Boolean(top && !stands(each).some((one) => one.contains(top) || top.contains(one))),
      unseen: !box,
      plain: focused === rest.get(each),
    };
    tops.set(each, box ? box.top + scrollY : NaN);
    seen.push(each);
    return found;
  };
  const missed = () => stops().filter((each) => !seen.includes(each)).map(name);

  // What moves, or would at a touch.
  const longest = (list) => Math.max(...list.split(",").map(parseFloat));
  const moves = (style) =>
    (style.transitionProperty !== "none" && longest(style.transitionDuration) + longest(style.transitionDelay) > 0.01) ||
    (style.animationName !== "none" && (longest(style.animationDuration) > 0.01 || style.animationIterationCount === "infinite")) ||
    style.scrollBehavior !== "auto";
  const motion = () => {
    const found = document.getAnimations().map((each) => `runs: ${each.animationName ?? each.transitionProperty}`);
    for (const each of document.querySelectorAll("*"))
      for (const part of [null, "::before", "::after"]) {
        const style = getComputedStyle(each, part);
        if (!(part && style.content === "none") && moves(style)) found.push(`${name(each)}${part ?? ""}`);
      }
    return [...new Set(found)];
  };

  // The texts of the article. Pieces of a formula or of code count as the whole that they are pieces of.
  const TEXTS = ["p", "li", "h1", "h2", "h3", "h4", "td", "th", "pre", "summary", "label", "button", "dt", "dd", "figcaption", ".katex", "img"];
  const WHOLE = ".katex, pre, summary, button, nav.md-code__nav, .headerlink";
  const texts = () =>
    [...document.querySelectorAll(TEXTS.map((each) => `article ${each}`).join())]
      .filter((each) => !each.parentElement.closest(WHOLE) && !each.closest("nav.md-code__nav"))
      .map((each) => [short(each.textContent || each.alt || each.tagName), visible(each) && each.getBoundingClientRect().width > 0]);

  const written = () => {
    const boxes = [];
    const add = (each, list) => [...list].forEach((box) => box.width > 2 && box.height > 2 && boxes.push({ each, box }));
    const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const each = text.parentElement;
      const apart = ".katex, pre, nav.md-code__nav, .headerlink, .unseen"; // drawn as wholes below, on purpose above, or not at all
      if (!text.textContent.trim() || each.closest(apart) || !visible(each)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      add(each, range.getClientRects());
    }
    for (const each of document.querySelectorAll("article :is(.katex-html .base, pre, img, button, input)"))
      if (visible(each) && !each.closest("nav.md-code__nav")) add(each, [each.getBoundingClientRect()]);
    return boxes.sort((one, other) => one.box.top - other.box.top);
  };
  const overlaps = () => {
    const boxes = written();
    const found = [];
    boxes.forEach((one, place) => {
      for (const other of boxes.slice(place + 1)) {
        if (other.box.top >= one.box.bottom) break;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        const smaller = Math.min(one.box.width * one.box.height, other.box.width * other.box.height);
        const inside = one.each.contains(other.each) || other.each.contains(one.each);
        // lines touch a little; a quarter of a word is no touch
        if (across > 0 && across * down > smaller / 4 && !inside) found.push(`${name(one.each)} | ${name(other.each)}`);
      }
    });
    return found;
  };

  // Texts that end at the edge of a box which does not scroll. A formula and a mark of its own size are drawn outside of theirs.
  const cut = () =>
    [...document.querySelectorAll("article *, footer *")]
      .filter((each) => {
        if (!visible(each) || !each.textContent.trim() || !each.clientWidth) return false;
        if (each.closest(".unseen, .katex, .md-code__nav, .headerlink")) return false;
        const { overflowX, overflowY } = getComputedStyle(each);
        const wide = /hidden|clip/.test(overflowX) && each.scrollWidth > each.clientWidth + 1;
        const high = /hidden|clip/.test(overflowY) && overflowX !== "auto" && each.scrollHeight > each.clientHeight + 1;
        return wide || high;
      })
      .map(name);

  // Targets below 24 by 24 px whose circle of 24 px meets another target; links within a sentence may (WCAG 2.2, 2.5.8).
  const LEAST = 24;
  const small = ({ box }) => Math.min(box.width, box.height) < LEAST - 0.1;
  const near = (one, other) => {
    const [x, y] = [(one.box.left + one.box.right) / 2, (one.box.top + one.box.bottom) / 2];
    const { left, right, top, bottom } = other.box;
    if (small(other)) return Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y) < LEAST - 0.1;
    return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) < LEAST / 2 - 0.1;
  };
  const inSentence = (each) => {
    const words = (one) => one.nodeType === Node.TEXT_NODE && /\w/.test(one.textContent);
    return getComputedStyle(each).display === "inline" && [...each.parentElement.childNodes].some(words);
  };
  const smallTargets = () => {
    const all = [...document.querySelectorAll("a[href], button, input:not([type=radio]), select, textarea, summary, label")];
    const targets = all
      .filter((each) => visible(each) && getComputedStyle(each).pointerEvents !== "none")
      .filter((each) => !(each.tagName === "INPUT" && each.closest("label"))) // its label is the target
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const apart = (one, other) => !one.each.contains(other.each) && !other.each.contains(one.each);
    return targets
      .filter((one) => small(one) && !inSentence(one.each))
      .filter((one) => targets.some((other) => apart(one, other) && near(one, other)))
      .map(({ each, box }) => `${name(each)} ${Math.round(box.width)}x${Math.round(box.height)}`);
  };

  // Formulas without MathML, or with more than it open to a screen reader; and how many it should find.
  const brokenFormulas = () =>
    [...document.querySelectorAll(".katex")]
      .filter((each) => {
        const open = [...each.children].filter((part) => part.getAttribute("aria-hidden") !== "true");
        return !each.querySelector(".katex-mathml > math > semantics > annotation") || open.some((part) => !part.matches(".katex-mathml"));
      })
      .map((each) => short(each.textContent));
  const formulas = () => [...document.querySelectorAll(".katex-mathml > math")].filter((each) => each.checkVisibility()).length;

  return { name, stops, begin, step, missed, motion, texts, overlaps, cut, smallTargets, brokenFormulas, formulas };
})();
