"""MkDocs hook, the only one: prepares what the build needs, dresses lab pages, and finishes the whole site.

Lectures need no hook. Labs do, since mkdocs-jupyter renders them without our Markdown extensions.
"""

import datetime
import hashlib
import os
from importlib.metadata import version
from pathlib import Path

from nbconvert.preprocessors import CellExecutionError

from press import CACHE, ROOT, PressError, executed, labs, offline, policy, prepare, words

_serving = False  # MkDocs loads this file once, also for `serve`


def on_startup(command, dirty):
    global _serving
    _serving = command == "serve"


def on_config(config):
    """Name the versions for the footer; keep a lab's result only as long as the package and the libraries are the same."""
    config.extra_css.remove("assets/_mkdocstrings.css")  # main.html puts it where API entries stand
    versions = {name: version(name) for name in ("linebyline", "jax", "numpy")}
    moment = datetime.datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", datetime.datetime.now().timestamp())))
    config.extra["built"] = versions | {"date": f"{moment:%Y-%m-%d}"}
    digest = hashlib.sha256(repr(versions | {"matplotlib": version("matplotlib")}).encode())
    for file in sorted((ROOT / "src" / "linebyline").rglob("*.*")):
        if file.suffix != ".pyc":
            digest.update(file.read_bytes())
    jupyter = config.plugins["mkdocs-jupyter"].config
    jupyter["execute"] = os.environ.get("PRESS_LABS", "1") != "0"
    # apart: mkdocs-jupyter deletes what a build did not use, so a build without execution would throw away the executed labs
    jupyter["cache_dir"] = str(CACHE / "labs" / digest.hexdigest()[:16] / ("notebooks" if jupyter["execute"] else "listed"))
    return config


def on_pre_build(config):
    prepare.run()


def on_pre_page(page, config, files):
    """A cell of a lab that raises stops the build with one sentence; nbconvert's report is the whole cell and its traceback."""
    if page.file.src_uri.startswith("labs/"):
        render = page.render  # mkdocs-jupyter's own

        def guarded(config, files):
            try:
                with executed.kept(Path(page.file.abs_src_path), Path(config.plugins["mkdocs-jupyter"].config["cache_dir"])):
                    render(config, files)
            except CellExecutionError as error:
                reason = f"{error.ename}: {error.evalue}"
                raise PressError(f"a cell raised {reason}; run the lab as a script to see where, then mend it.") from error

        page.render = guarded
    return page


def on_page_content(html, page, config, files):
    return labs.dress(html, page.file.src_uri) if page.file.src_uri.startswith("labs/") else html


def on_post_build(config):
    """Finish what needs the whole site: the labs' notebooks, the words of the search, the pages' policies, and last the zip."""
    site, jupyter = Path(config.site_dir), config.plugins["mkdocs-jupyter"].config
    if jupyter["execute"]:
        built = [lab for lab in sorted(Path(config.docs_dir, "labs").glob("*.py")) if (site / "labs" / lab.stem).is_dir()]
        executed.write(site, built, Path(jupyter["cache_dir"]))
    words.add(site)
    if not _serving:  # the server puts another script into each answer, so no hash would hold; a zip at each save is for nobody
        policy.protect(config.site_dir)
        offline.pack(site, config.site_url, config.extra["built"]["linebyline"])
