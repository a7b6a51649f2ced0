// On a narrow screen Material's navigation is a drawer whose buttons are labels, which the keyboard cannot reach. Here it can: what
// stands in each label is a button. Enter or Space presses it, Escape closes the drawer, and so does a focus that leaves it.
// course.css hides what is closed or covered.
{
  const narrow = matchMedia("(max-width: 76.2344em)");
  const OPENER = 'label.md-header__button[for="__drawer"]';
  const LABELS = `${OPENER}, .md-sidebar--primary label:is([for^="__nav_"], [for="__toc"])`;
  const drawer = () => document.getElementById("__drawer");
  const side = () => document.querySelector(".md-sidebar--primary");
  const box = (label) => document.getElementById(label.htmlFor);

  // The text of a label that opens, the arrow of one that goes back, the sign in the header. A label itself may not be a button.
  const inner = (label) => {
    const found = label.querySelector(".md-ellipsis, .md-nav__icon, [role=button]");
    if (found) return found;
    const wrap = document.createElement("span");
    wrap.style.display = "block";
    wrap.append(...label.childNodes);
    label.append(wrap);
    return wrap;
  };
  const dress = () => {
    if (!narrow.matches) {
      const dressed = document.querySelectorAll(`:is(${LABELS}) [role=button]`);
      return dressed.forEach((each) => ["tabindex", "role", "aria-expanded", "aria-label"].forEach((name) => each.removeAttribute(name)));
    }
    document.querySelectorAll(LABELS).forEach((label) => {
      const button = inner(label);
      const back = label.matches(".md-nav__title");
      button.tabIndex = 0;
      button.setAttribute("role", "button");
      if (back) button.setAttribute("aria-label", `Back from ${label.textContent.trim()}`);
      else button.setAttribute("aria-expanded", box(label).checked);
      if (label.matches(OPENER)) button.setAttribute("aria-label", "Navigation");
    });
  };
  const set = (toggle, open) => {
    toggle.checked = open;
    toggle.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const enter = () => {
    const stops = [...side().querySelectorAll("a[href], [role=button]")];
    stops.find((each) => each.checkVisibility({ visibilityProperty: true }))?.focus();
  };
  const press = (label) => {
    set(box(label), !box(label).checked);
    if (!box(label).checked && label.matches(".md-nav__title"))
      inner(side().querySelector(`.md-nav__link[for="${label.htmlFor}"]`)).focus(); // back where it was opened
    else if (box(label).checked) enter();
  };

  document.addEventListener("keydown", (event) => {
    const label = event.target.matches?.("[role=button]") && event.target.closest(LABELS);
    if (label && [" ", "Enter"].includes(event.key)) {
      event.preventDefault();
      press(label);
    } else if (event.key === "Escape" && drawer()?.checked) {
      set(drawer(), false);
      inner(document.querySelector(OPENER)).focus();
    }
  });
  document.addEventListener("focusin", (event) => {
    if (!narrow.matches || !drawer()?.checked) return;
    if (!side().contains(event.target) && !event.target.closest(OPENER)) set(drawer(), false);
  });
  document.addEventListener("change", dress);
  narrow.addEventListener("change", dress);
  if (window.document$) window.document$.subscribe(dress);
  else dress();
}
