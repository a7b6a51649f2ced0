"""MkDocs hook, the only one: prepares what the build needs, and gives lab pages the site's formulas and style.

Lectures need no hook. Labs do, since mkdocs-jupyter renders them without our Markdown extensions.
"""

import datetime
import hashlib
import os
from importlib.metadata import version

from nbconvert.preprocessors import CellExecutionError

from press import CACHE, ROOT, PressError, labs, prepare


def on_config(config):
    """Name the versions for the footer; keep a lab's result only as long as the package and the libraries are the same."""
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
    jupyter["cache_dir"] = str(CACHE / "labs" / digest.hexdigest()[:16] / ("executed" if jupyter["execute"] else "listed"))
    return config


def on_pre_build(config):
    prepare.run()


def on_pre_page(page, config, files):
    """A cell of a lab that raises stops the build with one sentence; nbconvert's report is the whole cell and its traceback."""
    if page.file.src_uri.startswith("labs/"):
        render = page.render  # mkdocs-jupyter's own

        def guarded(config, files):
            try:
                render(config, files)
            except CellExecutionError as error:
                reason = f"{error.ename}: {error.evalue}"
                raise PressError(f"a cell raised {reason}; run the lab as a script to see where, then mend it.") from error

        page.render = guarded
    return page


def on_page_content(html, page, config, files):
    return labs.dress(html, page.file.src_uri) if page.file.src_uri.startswith("labs/") else html
