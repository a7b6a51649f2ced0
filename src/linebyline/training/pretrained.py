"""Networks that were trained once and ship with the package; the programs in `recipes/` made them."""

from importlib import resources

from linebyline.data.bundled import read_bundled
from linebyline.training.model import Model, load_model

FILES = {
    "digits": ("digits_cnn.npz", "f86bee49994141e894550b71ef28e6f2b00c35da645755ff8a331d64ce550fe8"),
    "glyphs": ("glyph_cnn.npz", "bbcdc05f2cb7a3a00cd29925feaf80d4683de681db9fb79053a881fc1e327fe0"),
}


def pretrained(name: str) -> Model:
    """Return a network that ships with the package.

    Args:
        name: "digits" reads the bundled digits, 8 by 8 pixels: convolution blocks of 8 and 16 filters, then the logits. "glyphs"
            reads Latin, Greek and Cyrillic letters, 16 by 16: blocks of 16 and 32 filters, 128 hidden units, a logit for each
            of `letters("latin", "greek", "cyrillic")`.

    Raises:
        ValueError: there is no such network.
        DataError: its file is missing or damaged.
    """
    if name not in FILES:
        raise ValueError(f"name is {name!r}, expected one of {', '.join(FILES)}.")
    file, checksum = FILES[name]
    read_bundled(file, checksum)
    with resources.as_file(resources.files("linebyline.data").joinpath(file)) as path:
        return load_model(path)
