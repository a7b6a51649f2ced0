"""The memory of a browser's processes, read from /proc: Linux only."""

from pathlib import Path


def resident(profile: str) -> dict[int, tuple[str, float]]:
    """Return kind and memory in MB of each process of the browser with this profile folder, by number.

    Memory that several processes share counts once in all (the kernel's PSS), so the sum is what the browser takes.

    Raises:
        ProcessLookupError: no browser has this profile.
    """
    found, parents, top = {}, {}, None
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().decode(errors="replace").replace("\0", " ").split()
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            shares = (folder / "smaps_rollup").read_text().split("\nPss:")[1].split()[0]
        except (OSError, IndexError):
            continue  # it ended meanwhile, or is not ours
        number = int(folder.name)
        kind = next((word.removeprefix("--type=") for word in words if word.startswith("--type=")), "browser")
        found[number], parents[number] = (kind, int(shares) * 1024 / 1e6), parent
        if kind == "browser" and f"--user-data-dir={profile}" in words:
            top = number
    if top is None:
        raise ProcessLookupError(f"no browser with the profile {profile}")
    return {number: told for number, told in found.items() if _below(number, top, parents)}


def _below(number: int, top: int, parents: dict[int, int]) -> bool:
    while number != top and number in parents:
        number = parents[number]
    return number == top
