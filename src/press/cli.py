"""The command `press`: serve, build, record, check, prepare, fetch, new lecture."""

import argparse
import os
import socket
import sys

from rich.console import Console

from press import ROOT, PressError

SITE = ROOT / "site"


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return its exit status: 0 well, 1 a check failed, 2 bad input or a file to mend."""
    parsed = _parser().parse_args(arguments)
    try:
        return parsed.run(parsed) or 0
    except PressError as error:
        print(f"press: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("press", description="Turn the pages and snippets of the course into a site and into tests.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name, run, help):
        command = commands.add_parser(name, help=help, description=help)
        command.set_defaults(run=run)
        return command

    serve = add("serve", _serve, "show the site on this machine and follow changes")
    serve.add_argument("--port", type=int, default=8000)
    serve.add_argument("--labs", action="store_true", help="execute the labs too (slower)")
    build = add("build", _build, "build the whole site, labs and the readers' wheel included, into site/")
    build.add_argument("--site-dir", default=str(SITE))
    record = add("record", _record, "run snippets and write what they print")
    record.add_argument("lectures", nargs="*", metavar="LECTURE")
    record.add_argument("--check", action="store_true", help="compare only; exit 1 where an output differs")
    check = add("check", _check, "check the contract of the pages and all outputs")
    check.add_argument("lectures", nargs="*", metavar="LECTURE")
    check.add_argument("--matrix", action="store_true", help="under other instruction sets and Pythons as well")
    add("prepare", _prepare, "make figures, notebooks and styles that the site needs")
    fetch = add("fetch", _fetch, "download NumPy for the reader's browser, to be served from the site itself")
    fetch.add_argument("--from", dest="mirror", metavar="URL", help="a folder with the same files as Pyodide's CDN")
    new = add("new", _new, "begin a lecture")
    new.add_argument("kind", choices=["lecture"])
    new.add_argument("name", help="file name of the page, as in momentum-and-nesterov")
    new.add_argument("--part", required=True, help="folder of the page, as in optimization")
    return parser


def _serve(parsed) -> None:
    with socket.socket() as probe:
        if sys.platform != "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # else a server that just ended blocks the port
        try:
            probe.bind(("127.0.0.1", parsed.port))
        except (OSError, OverflowError) as error:
            raise PressError(f"Port {parsed.port} cannot be used ({error}); choose another: press serve --port 8001") from error
    from mkdocs.commands.serve import serve

    from press import prepare

    os.environ["PRESS_LABS"] = str(int(parsed.labs))
    prepare.run()  # before the server watches docs/: what it writes there would start a second build
    serve(str(ROOT / "mkdocs.yml"), dev_addr=f"127.0.0.1:{parsed.port}", strict=False)


def _build(parsed) -> None:
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort

    os.environ["PRESS_LABS"] = "1"
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=parsed.site_dir, strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except Abort as error:
        raise PressError(f"The site was not built: {error}") from error
    finally:
        config.plugins.on_shutdown()
    wheel(f"{parsed.site_dir}/dl")


def wheel(folder: str) -> str:
    """Build the wheel that readers and notebooks install, into `folder`; return its path."""
    from hatchling.builders.wheel import WheelBuilder

    return next(WheelBuilder(str(ROOT)).build(directory=folder, versions=["standard"]))


def _record(parsed) -> int:
    from press.record import record

    return min(1, record(parsed.lectures, parsed.check))


def _prepare(parsed) -> None:
    from press import prepare

    prepare.run()


def _fetch(parsed) -> None:
    from press import fetch, node

    node.install()  # Pyodide's lock file names the wheel and its hash
    for file, new in fetch.fetch(parsed.mirror).items():
        print(f"{file}: {'fetched' if new else 'there already'}")


def _check(parsed) -> int:
    from press import contract, matrix, record

    console = Console()
    pages = [page for page in contract.lectures() if not parsed.lectures or page.stem in parsed.lectures]
    found = [complaint for page in pages for complaint in contract.complaints(page)] + contract.unused()
    for complaint in found:
        console.print(complaint, markup=False, highlight=False)
    different = matrix.check(parsed.lectures) if parsed.matrix else record.record(parsed.lectures, check=True)
    return min(1, len(found) + different)


def _new(parsed) -> None:
    from press.new import lecture

    for path in lecture(parsed.name, parsed.part):
        print(path)


if __name__ == "__main__":
    sys.exit(main())
