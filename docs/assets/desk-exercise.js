// The row below the stub of an exercise: write, check, look at hints; the answer and what was solved are kept in this browser.
{
  class Exercise extends course.Desk {
    runnable() {
      this.hints = JSON.parse(this.dataset.checks);
      super.runnable();
      document.addEventListener("course:kept", this);
      this.edit(this.kept ?? this.stub);
      const kept = course.kept().answers[this.dataset.block];
      if (kept) this.resetButton.hidden = false;
      if (kept?.saved) this.status.textContent = `Your answer of ${String(kept.saved).slice(0, 10)} is kept.`;
    }

    disconnectedCallback() {
      super.disconnectedCallback();
      document.removeEventListener("course:kept", this);
    }

    // An import, a deletion or another tab changed what is kept; where the reader writes, nothing is taken away.
    handleEvent() {
      if (document.activeElement !== this.area) this.area.value = this.kept ?? this.stub;
    }

    get kept() {
      return course.kept().answers[this.dataset.block]?.code;
    }

    get verb() {
      return "Check";
    }

    second() {
      return this.button("Hint", () => this.hint());
    }

    get label() {
      return `Your answer: ${Object.keys(this.hints).join(", ")}`;
    }

    edit(text) {
      super.edit(text).addEventListener("blur", () => this.save());
    }

    changed() {
      super.changed();
      clearTimeout(this.saving);
      this.saving = setTimeout(() => this.save(), 300);
    }

    restore() {
      this.area.value = this.stub;
      this.save();
    }

    hint() {
      const open = this.querySelector(".desk-hints");
      this.secondButton.setAttribute("aria-expanded", String(!open));
      if (open) return open.remove();
      const entries = Object.entries(this.hints).map(([name, hint]) => course.make("li", {}, course.make("code", { textContent: name }), `: ${hint}`));
      this.status.before(course.make("ul", { className: "desk-hints" }, ...entries));
    }

    run() {
      this.save();
      return super.run();
    }

    finished({ checks }, output) {
      const names = Object.keys(this.hints);
      const held = names.filter((name) => checks[name]);
      this.save(held);
      const rest = names.filter((name) => !checks[name]);
      const count = names.length > 1 ? `${held.length} of ${names.length} hold. ` : "";
      this.show(rest.length ? `${count}Not yet: ${rest.join(", ")}.` : `${count}Solved: ${names.join(", ")}.`, output);
    }

    save(held = []) {
      clearTimeout(this.saving);
      const [mine, code, now] = [this.dataset.block, this.code, new Date().toISOString()];
      const before = this.kept ?? this.stub;
      if (code === before && !held.length) return;
      const stored = course.keep((all) => {
        if (code === this.stub) delete all.answers[mine];
        else if (code !== before) all.answers[mine] = { code, saved: now };
        for (const name of held) all.solved[name] ??= now.slice(0, 10);
      });
      if (!stored) this.status.textContent = "This browser keeps nothing: copy your answer before you leave the page.";
    }
  }
  customElements.get("line-exercise") ?? customElements.define("line-exercise", Exercise);
}
