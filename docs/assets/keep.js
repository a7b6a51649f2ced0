// What the reader keeps, in this browser alone: answers, exercises solved, pages read. One object under one key of its storage.
// Other scripts call course.kept() to read it and course.keep(change) to change it; both work where storage is refused or full.
{
  const KEY = "linebyline";
  const FORMAT = "linebyline-work-1";
  let unsaved; // the last state, where the browser would not store it (private windows, storage refused or full)

  // Anything else than our own object is no object of ours: a file of another format never breaks a page.
  const plain = (part) => part !== null && typeof part === "object" && !Array.isArray(part);
  const text = (value) => typeof value === "string";
  const GOOD = { answers: (value) => plain(value) && text(value.code), solved: text, pages: text };
  const own = (value) => plain(value) && value.format === FORMAT;
  const sound = (value) => {
    const part = (name) => Object.entries(own(value) && plain(value[name]) ? value[name] : {});
    const good = (name) => part(name).filter(([key, each]) => key !== "__proto__" && GOOD[name](each));
    return { format: FORMAT, ...Object.fromEntries(Object.keys(GOOD).map((name) => [name, Object.fromEntries(good(name))])) };
  };
  const parse = (json) => {
    try {
      return JSON.parse(json);
    } catch {
      return undefined;
    }
  };
  const tell = () => document.dispatchEvent(new CustomEvent("course:kept"));

  const kept = () => {
    if (unsaved) return structuredClone(unsaved);
    try {
      return sound(parse(localStorage.getItem(KEY)));
    } catch {
      return sound(null);
    }
  };
  // Returns whether the browser keeps it beyond this page.
  const keep = (change) => {
    const all = kept();
    change(all);
    try {
      localStorage.setItem(KEY, JSON.stringify(all));
      unsaved = undefined;
    } catch {
      unsaved = all;
    }
    tell();
    return !unsaved;
  };
  const forget = () => {
    unsaved = undefined;
    try {
      localStorage.removeItem(KEY);
    } catch {
      // nothing was kept
    }
    tell();
  };
  // Why nothing lasts, or that what lasted cannot be read: "refused", "full", "damaged"; else "".
  const trouble = () => {
    try {
      const stored = localStorage.getItem(KEY);
      if (unsaved) return "full";
      return stored === null || own(parse(stored)) ? "" : "damaged";
    } catch {
      return "refused";
    }
  };

  // Two objects in one: of what stands in both, the newer. Names the answers that the other replaced, and those of the other left out.
  const merge = (mine, other) => {
    const all = structuredClone(sound(mine));
    const replaced = [];
    const left = [];
    for (const [name, answer] of Object.entries(sound(other).answers)) {
      const here = Object.hasOwn(all.answers, name) ? all.answers[name] : undefined;
      const newer = !here || String(answer.saved ?? "") > String(here.saved ?? "");
      if (here && here.code !== answer.code) (newer ? replaced : left).push(name);
      if (newer) all.answers[name] = answer;
    }
    for (const part of ["solved", "pages"])
      for (const [name, date] of Object.entries(sound(other)[part]))
        if (!Object.hasOwn(all[part], name) || date > all[part][name]) all[part][name] = date;
    return { all, replaced, left };
  };

  addEventListener("storage", (event) => {
    if (event.key !== KEY && event.key !== null) return; // null: another tab cleared everything
    if (event.newValue === null) unsaved = undefined;
    tell();
  });
  addEventListener("pageshow", (event) => event.persisted && tell()); // a page gone back to has heard nothing meanwhile
  window.course = { ...window.course, FORMAT, kept, keep, forget, trouble, merge, sound };
}
