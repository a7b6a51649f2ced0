// One Python for the page, in a worker that the first Run starts: course.python.run(code, needs, job). The job is told what comes meanwhile.
{
  const LIMIT = 60; // seconds that a block may take, and no longer
  const PATIENCE = 300; // seconds that Python may take to load, on a slow line
  const WORKER = new URL("desk-worker.js", document.currentScript.src);

  // Runs wait for one another; to stop one ends the worker, and the next run starts a fresh one.
  course.python = {
    LIMIT,
    worker: undefined,
    turn: Promise.resolve(),
    run(code, needs, job) {
      const mine = this.turn.then(() => (job.stopped ? { kind: "stopped" } : this.now(code, needs, job)));
      this.turn = mine.catch(() => {});
      return mine;
    },
    now(code, needs, job) {
      return new Promise((resolve) => {
        this.worker ??= new Worker(WORKER, { type: "module" });
        let clock; // runs while the block does
        const patience = setTimeout(() => end("lost", "it did not start"), PATIENCE * 1000);
        const end = (kind, value) => {
          clearTimeout(clock);
          clearTimeout(patience);
          if (kind !== "done") this.quit();
          resolve({ kind, value });
        };
        job.stop = () => end("stopped");
        this.worker.onerror = (event) => end("lost", event.message ?? "its worker did not start");
        this.worker.onmessage = ({ data: { kind, value } }) => {
          if (kind === "running") {
            clearTimeout(patience);
            clock = setTimeout(end, LIMIT * 1000, "late");
          }
          if (["done", "lost", "died"].includes(kind)) end(kind, value);
          else job.tell(kind, value);
        };
        this.worker.postMessage({ code, needs });
      });
    },
    quit() {
      this.worker?.terminate();
      this.worker = undefined;
    },
  };
}
