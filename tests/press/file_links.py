"""The addresses of an unpacked zip, read without our own rules: each must name a file, since no server looks into folders."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.html_page import Page


def broken(folder: Path) -> list[str]:
    """Return each relative address of the pages that names no file of the folder, or an id that its page has not."""
    folder, wrong = folder.resolve(), []
    pages = {file: Page(file) for file in sorted(folder.rglob("*.html"))}
    for file, page in pages.items():
        for address in page.addresses:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            if not target.is_file() or not target.is_relative_to(folder):
                wrong.append(f"{file.relative_to(folder)}: {address} is no file of the zip")
            elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
                wrong.append(f"{file.relative_to(folder)}: {address} names no id")
    return wrong
