// The row below each Python block: run it here, edit it, stop it, download it. The row of an exercise does more: desk-exercise.js.
// Nothing is loaded before the first Run. Where the browser cannot serve what a block imports, the row offers the script and the notebook.
{
  const SERVER = "Run needs a web server. In the folder of index.html: python -m http.server, then open http://localhost:8000 here.";

  const { make } = course;
  const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

  class Desk extends HTMLElement {
    connectedCallback() {
      if (this.box) return;
      const before = this.previousElementSibling;
      const output = before?.matches(".language-text") ? before : undefined;
      this.box = output ? output.previousElementSibling : before;
      this.page = output?.querySelector("code").textContent.trimEnd() ?? "";
      this.stub = this.box.querySelector("code").textContent.replace(/\n$/, "");
      this.name = this.id.replace("block-", "");
      this.row = make("div", { className: "desk-row" });
      this.append(this.row);
      if ("run" in this.dataset) this.runnable();
      else this.elsewhere();
      const link = make("a", { className: "headerlink desk-link", href: `#${this.id}`, textContent: "¶", title: "Link to this block" });
      link.setAttribute("aria-label", `Link to the block ${this.name}`);
      this.row.append(link);
    }

    disconnectedCallback() {
      this.stop();
    }

    button(text, act, label = `${text} ${this.name}`) {
      const button = make("button", { type: "button", textContent: text, className: "desk-button", onclick: act });
      button.setAttribute("aria-label", label);
      this.row.append(button);
      return button;
    }

    runnable() {
      this.runButton = this.button(this.verb, () => this.run());
      this.stopButton = this.button("Stop", () => this.stop());
      this.stopButton.hidden = true;
      this.secondButton = this.second();
      this.resetButton = this.button("Reset", () => this.reset());
      this.resetButton.hidden = true;
      this.button("Download", () => this.download());
      this.status = make("p", { className: "desk-status" });
      this.status.setAttribute("role", "status");
      this.append(this.status);
    }

    // What an exercise has otherwise: the word for Run, the second button, the label of the text area, what Reset and the end of a run do.
    get verb() {
      return "Run";
    }

    second() {
      const edit = () => {
        this.edit(this.stub).focus();
        this.secondButton.hidden = true;
        this.resetButton.hidden = false;
      };
      return this.button("Edit", edit);
    }

    get label() {
      return `Code of the block ${this.name}`;
    }

    restore() {
      this.area?.remove();
      this.area = undefined;
      this.querySelector(".desk-note")?.remove();
      this.box.classList.remove("desk-editing");
      this.secondButton.hidden = false;
    }

    finished({ seconds }, output) {
      const [here, took] = [this.came.out.trimEnd(), `${seconds.toFixed(2)} s`];
      if (here !== this.page) return this.show(`Differs from the page. ${took}`, output, { label: "Difference", text: course.difference(this.page, here) });
      this.show(`${this.page ? "Same as the page." : "It prints nothing, the same as the page."} ${took}`, output);
    }

    // What a browser cannot run: the script, and the lecture as a notebook.
    elsewhere() {
      this.button("Download", () => this.download());
      const notebook = document.querySelector('a[href$=".ipynb"]');
      if (notebook) this.row.append(make("a", { href: notebook.href, textContent: "Notebook", download: "" }));
      const missing = this.dataset.needs.split(" ").filter((name) => name !== "jaxtyping" && name !== "numpy");
      this.row.append(make("span", { textContent: `needs ${(missing.length ? missing : ["numpy"]).join(", ")}: runs on your machine` }));
    }

    get code() {
      return this.area?.value ?? this.stub;
    }

    edit(text) {
      const note = make("p", { className: "desk-note", id: `${this.id}-note`, textContent: "While you write, Tab indents; Escape, then Tab leaves. Ctrl and Enter run it." });
      this.area = make("textarea", { className: "desk-area", value: text, spellcheck: false, autocapitalize: "off", autocomplete: "off", wrap: "off" });
      this.area.setSelectionRange(0, 0); // a phone would show the end of the last line
      this.area.setAttribute("aria-label", this.label);
      this.area.setAttribute("aria-describedby", note.id);
      this.area.addEventListener("keydown", (event) => {
        course.indenting(event);
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.run();
      });
      this.area.addEventListener("focus", () => {
        this.area.dataset.leave = "";
        this.grow();
      });
      this.area.addEventListener("pointerup", () => delete this.area.dataset.leave); // the focus comes before it
      this.area.addEventListener("input", () => this.changed());
      this.box.classList.add("desk-editing");
      this.box.append(this.area);
      this.row.after(note);
      return this.area;
    }

    // The text area lies over the block, so that nothing moves; it grows when the reader writes more lines than the block has.
    grow() {
      const over = this.area.scrollHeight - this.area.clientHeight;
      if (over > 0) this.box.style.minHeight = `${this.box.offsetHeight + over + 2}px`;
    }

    changed() {
      this.grow();
      this.resetButton.hidden = false;
    }

    reset() {
      this.stop();
      this.box.style.minHeight = "";
      this.restore();
      this.show("");
      this.runButton.focus();
      this.resetButton.hidden = true;
    }

    download() {
      const address = URL.createObjectURL(new Blob([`${this.code}\n`], { type: "text/x-python" }));
      make("a", { href: address, download: `${this.name.replaceAll("-", "_")}.py` }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    }

    stop() {
      if (!this.job) return;
      this.job.stopped = true;
      this.job.stop?.();
    }

    // What stands below the row: one sentence, and the text that came, if any.
    show(sentence, ...boxes) {
      this.querySelectorAll(".desk-box, .desk-progress").forEach((each) => each.remove());
      if (this.status.textContent !== sentence) this.status.textContent = sentence;
      const written = boxes.filter(({ text }) => text);
      this.append(...written.map(({ text, label }) => this.textBox(label, text)));
    }

    textBox(label, text) {
      const box = make("pre", { className: "desk-box", tabIndex: 0 }, make("code", { textContent: text }));
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", `${label} of ${this.name}`);
      return box;
    }

    async run() {
      if (this.job) return;
      if (location.protocol === "file:") return this.show(SERVER);
      const job = (this.job = { tell: (kind, value) => this.told(kind, value) });
      this.came = { out: "", err: "", all: "" };
      this.stopButton.hidden = false;
      this.runButton.setAttribute("aria-disabled", "true");
      this.show("Starting Python. The first time, it is loaded from this site.");
      const result = await course.python.run(this.code, this.dataset.needs.split(" ").filter(Boolean), job);
      this.job = undefined;
      if (!this.isConnected) return;
      this.runButton.removeAttribute("aria-disabled");
      if (this.stopButton === document.activeElement) this.runButton.focus();
      this.stopButton.hidden = true;
      this.resetButton.hidden = false;
      this.ended(result);
    }

    told(kind, value) {
      if (kind === "loading") {
        if (this.job.running) return; // the last bytes are counted while the block runs
        const { came, total } = value;
        let bar = this.querySelector(".desk-progress");
        if (!bar) this.append((bar = make("p", { className: "desk-progress" }, make("progress", { max: 1 }), make("span"))));
        bar.firstChild.setAttribute("aria-label", "Python is being loaded");
        bar.firstChild.value = came / total;
        bar.lastChild.textContent = `${megabytes(Math.min(came, total))} of ${megabytes(total)} MB`;
      } else if (kind === "running") {
        this.job.running = true;
        this.show("Running.");
      } else {
        this.came[kind] += value;
        this.came.all += value;
        const box = this.querySelector(".desk-box") ?? this.appendChild(this.textBox("Output", ""));
        box.firstChild.textContent = this.came.all;
      }
    }

    ended({ kind, value }) {
      const output = { label: "Output", text: this.came.all };
      const endings = {
        stopped: "Stopped.",
        late: `Stopped after ${course.python.LIMIT} seconds: no block may take longer here.`,
        lost: `Python could not be loaded (${value}). Look at the network, and press ${this.runButton.textContent} again.`,
        died: `Python itself ended (${value}). The next run starts a fresh one.`,
      };
      if (kind !== "done") return this.show(endings[kind], output);
      if (value.capped) return this.show("Stopped: it printed more than fits here.", output);
      if (value.error) return this.show("It ended with an error.", output, { label: "Error", text: value.error });
      this.finished(value, output);
    }
  }
  course.Desk = Desk;
  customElements.get("line-desk") ?? customElements.define("line-desk", Desk);
}
