// Pages read and exercises solved: marks beside links, the control at the end of a page, and the line on top of a path.
// All of it lives in what keep.js keeps in this browser; nothing is sent anywhere.
{
  const course = window.course;
  const SECONDS = 5; // that the end of a page must be on the screen
  const today = () => new Date().toISOString().slice(0, 10);
  const names = (element, key) => (element.dataset[key] ?? "").split(" ").filter(Boolean);
  const among = (part, wanted) => wanted.filter((name) => Object.hasOwn(part, name)).length;
  const counted = (number, one, many) => `${number} ${number === 1 ? one : many}`;
  const summary = (kept) => {
    const sizes = ["answers", "solved", "pages"].map((part) => Object.keys(kept[part]).length);
    const words = [["answer", "answers"], ["exercise solved", "exercises solved"], ["page read", "pages read"]];
    return sizes.map((size, place) => counted(size, ...words[place])).join(", ");
  };

  // An element that shows what is kept, now and after each change, in this tab or in another one.
  class Watcher extends HTMLElement {
    connectedCallback() {
      document.addEventListener("course:kept", this);
      this.start?.();
      this.show(course.kept());
    }
    disconnectedCallback() {
      document.removeEventListener("course:kept", this);
      this.stop?.();
    }
    handleEvent() {
      this.show(course.kept());
    }
  }

  // <line-done data-page data-exercises>: beside a link of a table.
  customElements.define("line-done", class extends Watcher {
    start() {
      this.untouched ??= this.textContent; // what stands there for who has done nothing
    }
    show(kept) {
      const exercises = names(this, "exercises");
      const solved = among(kept.solved, exercises);
      const read = Object.hasOwn(kept.pages, this.dataset.page);
      const words = [read && "read", solved ? `${solved} of ${exercises.length} solved` : exercises.length && this.untouched];
      this.textContent = words.filter(Boolean).join(", ") || this.untouched;
      this.toggleAttribute("data-begun", read || solved > 0);
    }
  });

  // <line-read data-page>: "I have read this page", ticked by the reader, or by the end of the page once it has been on the screen.
  customElements.define("line-read", class extends Watcher {
    start() {
      this.box = this.querySelector("input");
      this.box.onchange = () => {
        this.asked = true; // whoever unticks it is not overruled
        this.set(this.box.checked);
      };
      const seen = new Set();
      const wait = () => {
        clearTimeout(this.timer);
        if (seen.size && document.visibilityState === "visible") this.timer = setTimeout(() => this.ended(), SECONDS * 1000);
      };
      this.observer = new IntersectionObserver((changes) => {
        for (const { target, isIntersecting } of changes) seen[isIntersecting ? "add" : "delete"](target);
        wait();
      });
      for (const end of [this, this.lastHeading()].filter(Boolean)) this.observer.observe(end);
      this.listening = new AbortController();
      document.addEventListener("visibilitychange", wait, { signal: this.listening.signal });
    }
    stop() {
      clearTimeout(this.timer);
      this.observer.disconnect();
      this.listening.abort();
    }
    // Sources, else the last section; a lab has neither and ends where it ends.
    lastHeading() {
      if (this.dataset.page.startsWith("labs/")) return null;
      return document.getElementById("sources") ?? [...this.parentElement.querySelectorAll("h2")].at(-1);
    }
    ended() {
      if (this.asked || this.box.checked) return;
      this.set(true);
      this.querySelector("[role=status]").textContent = "This page now counts as read.";
    }
    set(read) {
      course.keep((all) => {
        if (read) all.pages[this.dataset.page] = today();
        else delete all.pages[this.dataset.page];
      });
    }
    show(kept) {
      this.box.checked = Object.hasOwn(kept.pages, this.dataset.page);
      if (!this.box.checked) this.querySelector("[role=status]").textContent = "";
    }
  });

  // <line-progress>: the sums over all links of this page, and what can be done with all that is kept.
  const KEEPING = {
    "": "kept in this browser only",
    refused: "not kept: the browser refuses storage",
    full: "not kept: the browser's storage is full",
    damaged: "what was kept is damaged: a new start",
  };
  customElements.define("line-progress", class extends Watcher {
    start() {
      const part = (name) => this.querySelector(`[data-part=${name}]`);
      this.parts = Object.fromEntries(["read", "pages", "solved", "exercises", "keeping", "undo", "file", "said", "ask", "what"]
        .map((name) => [name, part(name)]));
      const { ask, file, undo } = this.parts;
      this.onclick = (event) => this[event.target.dataset?.do]?.();
      file.onchange = () => file.files.length && this.read(file.files[0]);
      ask.onclose = () => ask.returnValue === "delete" && this.forget();
      undo.hidden = true;
    }
    show(kept) {
      const marks = [...document.querySelectorAll("line-done")];
      const all = (key) => [...new Set(marks.flatMap((mark) => names(mark, key)))];
      const sums = { pages: all("page"), exercises: all("exercises") };
      for (const [name, whole] of Object.entries(sums)) {
        this.parts[name].textContent = whole.length;
        this.parts[name === "pages" ? "read" : "solved"].textContent = among(kept[name === "pages" ? name : "solved"], whole);
      }
      this.parts.keeping.textContent = KEEPING[course.trouble()];
      this.toggleAttribute("data-ready", true);
    }
    say(words, earlier) {
      this.parts.said.textContent = words;
      this.earlier = earlier;
      this.parts.undo.hidden = !earlier;
    }
    export() {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([JSON.stringify(course.kept(), null, 1)], { type: "application/json" }));
      link.download = "my-answers.json";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // a browser that asks where to save it needs it until then
      this.say(`Exported to my-answers.json: ${summary(course.kept())}.`);
    }
    import() {
      this.parts.file.value = ""; // the same file again is a change too
      this.parts.file.click();
    }
    async read(file) {
      let value;
      try {
        value = JSON.parse(await file.text());
      } catch {
        return this.say(`${file.name} is damaged or no my-answers.json, and nothing was changed.`);
      }
      if (value?.format !== course.FORMAT) return this.say(`${file.name} does not come from Export on this site, and nothing was changed.`);
      const before = course.kept();
      const { all, replaced, left } = course.merge(before, value);
      const stored = course.keep((now) => Object.assign(now, all));
      const lines = [`Imported; now here: ${summary(all)}.`];
      if (replaced.length) lines.push(`Replaced by newer ones of the file: ${replaced.join(", ")}.`);
      if (left.length) lines.push(`Newer here, so the file's were left out: ${left.join(", ")}.`);
      if (!stored) lines.push("The browser did not store it: it lasts until you leave this page.");
      this.say(lines.join(" "), before);
    }
    undo() {
      const { earlier } = this;
      course.keep((now) => Object.assign(now, earlier));
      this.say("The import is undone.");
      this.querySelector("[data-do=import]").focus(); // the button that had the focus is gone
    }
    confirm() {
      const kept = course.kept();
      const something = ["answers", "solved", "pages"].some((part) => Object.keys(kept[part]).length) || course.trouble() === "damaged";
      if (!something) return this.say("Nothing is kept here.");
      this.parts.what.textContent = summary(kept);
      this.parts.ask.returnValue = "";
      this.parts.ask.showModal();
    }
    yes() {
      this.parts.ask.close("delete");
    }
    no() {
      this.parts.ask.close("");
    }
    forget() {
      const gone = summary(course.kept());
      course.forget();
      this.say(`Deleted: ${gone}.`);
    }
  });
}
