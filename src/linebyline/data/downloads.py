"""MNIST and Fashion-MNIST: fetched at the first call, kept in a folder, compared with their SHA-256 at every call.

The sums were compared with several independent public loaders and, by way of MD5, with the authors' own list for
Fashion-MNIST. Nothing here is imported or fetched before a data set is asked for.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import numpy as np
from jaxtyping import Float, Int

from linebyline.data.bundled import DataError
from linebyline.data.idx import read_idx
from linebyline.data.splits import Sets

SIDE = 28
SIZES = {"train": 60_000, "t10k": 10_000}  # the beginning of a file's name, and the pictures in it
MIRRORS = {
    "mnist": (
        "https://storage.googleapis.com/cvdf-datasets/mnist/",  # by leave of one of the authors
        "https://ossci-datasets.s3.amazonaws.com/mnist/",
    ),
    "fashion_mnist": (  # both the authors' own; the second has no https, the checksum guards it
        "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
        "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
    ),
}
SHA256 = {
    "mnist": {
        "train-images-idx3-ubyte.gz": "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
        "train-labels-idx1-ubyte.gz": "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
        "t10k-images-idx3-ubyte.gz": "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
        "t10k-labels-idx1-ubyte.gz": "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
    },
    "fashion_mnist": {
        "train-images-idx3-ubyte.gz": "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
        "train-labels-idx1-ubyte.gz": "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
        "t10k-images-idx3-ubyte.gz": "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
        "t10k-labels-idx1-ubyte.gz": "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5",
    },
}
CLOTHES = ("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot")


def mnist() -> Sets:
    """Return the handwritten digits of MNIST: 60,000 pictures to learn from, 10,000 to test on.

    The first call downloads four files, 12 MB, into the user's cache folder or the one that the environment variable
    LINEBYLINE_DATA names. Later calls need no network.

    Returns:
        Pictures as float32 rows of 784 pixels, ink in [0, 1]; labels as int64, 0 … 9; side 28; the classes "0" … "9".

    Raises:
        DataError: A file cannot be downloaded or written, and none is there.
        ImportError: The package pooch is not installed.

    Source:
        LeCun, Cortes and Burges, "The MNIST database of handwritten digits".
    """
    return _sets("mnist", tuple("0123456789"))


def fashion_mnist() -> Sets:
    """Return the pictures of clothes of Fashion-MNIST: 60,000 to learn from, 10,000 to test on.

    The first call downloads four files, 31 MB, into the user's cache folder or the one that the environment variable
    LINEBYLINE_DATA names. Later calls need no network.

    Returns:
        Pictures as float32 rows of 784 pixels, ink in [0, 1]; labels as int64, 0 … 9; side 28; the names of the classes.

    Raises:
        DataError: A file cannot be downloaded or written, and none is there.
        ImportError: The package pooch is not installed.

    Source:
        Xiao, Rasul and Vollgraf (2017), arXiv:1708.07747; licence MIT.
    """
    return _sets("fashion_mnist", CLOTHES)


def _sets(name: str, classes: tuple[str, ...]) -> Sets:
    pooch = _pooch(name)
    folder = Path(os.environ.get("LINEBYLINE_DATA") or pooch.os_cache("linebyline")).expanduser() / name
    with _quiet(pooch):
        files = {file: _fetch(pooch, name, file, folder) for file in SHA256[name]}
    train, test = (_examples(files, part, pictures) for part, pictures in SIZES.items())
    return Sets(train, test, SIDE, classes)


def _examples(
    files: dict[str, Path], part: str, pictures: int
) -> tuple[Float[np.ndarray, "examples pixels"], Int[np.ndarray, "examples"]]:
    images = read_idx(files[f"{part}-images-idx3-ubyte.gz"], (pictures, SIDE, SIDE)).reshape(pictures, -1)
    labels = read_idx(files[f"{part}-labels-idx1-ubyte.gz"], (pictures,))
    return np.divide(images, np.float32(255), dtype=np.float32), labels.astype(np.int64)


def _fetch(pooch: ModuleType, name: str, file: str, folder: Path) -> Path:
    """Return the path of a whole file: the one in the folder, else what the first mirror sends whose checksum is right."""
    import requests  # pooch brings it

    # "identity" as urllib asks for: a server must not unpack the file on its way, nor may requests
    download = pooch.HTTPDownloader(chunk_size=2**16, timeout=20, headers={"Accept-Encoding": "identity"})
    tried = []
    for mirror in MIRRORS[name]:
        try:  # pooch writes to a temporary file there, compares the checksum, and only then gives it its name
            found = pooch.retrieve(
                mirror + file, f"sha256:{SHA256[name][file]}", file, folder, processor=_readable, downloader=download
            )
            return Path(found)
        except requests.RequestException as error:
            tried.append(f"{mirror} ({_reason(error)})")
        except ValueError:
            tried.append(f"{mirror} (sent other bytes: their SHA-256 is wrong)")
        except OSError as error:  # not of the network: RequestException came first
            raise DataError(
                f"{file} of {name} cannot be read or written in {folder} ({error.strerror or type(error).__name__}); name "
                "another folder in the environment variable LINEBYLINE_DATA, or use the data set digits, which needs no download."
            ) from error
    raise DataError(
        f"{file} of {name} could not be downloaded; tried: {', '.join(tried)}; put the four files into {folder} by hand, or "
        "use the data set digits, which needs no download."
    )


def _reason(error: Exception) -> str:
    """Say in a few words why a mirror failed; `error` is a RequestException."""
    import requests

    if isinstance(error, requests.HTTPError):
        return f"answered {error.response.status_code}"
    if isinstance(error, requests.Timeout):
        return "no answer in time"
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return "the transfer was cut"
    return "no connection" if isinstance(error, requests.ConnectionError) else type(error).__name__


def _readable(path: str, action: str, pooch: object) -> str:
    """Let others read a new file: pooch's temporary files are private, and a class may share the folder."""
    if action != "fetch":
        os.chmod(path, 0o644)
    return path


def _pooch(name: str) -> ModuleType:
    try:
        import pooch
    except ImportError as error:
        raise ImportError(f"the data set {name} is downloaded with pooch: pip install 'linebyline[data]'") from error
    return pooch


@contextmanager
def _quiet(pooch: ModuleType) -> Iterator[None]:
    """Keep pooch from writing each download to stderr, and leave its logger as it was."""
    logger = pooch.get_logger()
    disabled, logger.disabled = logger.disabled, True  # its level would not do: that logger caches what it lets through
    try:
        yield
    finally:
        logger.disabled = disabled
