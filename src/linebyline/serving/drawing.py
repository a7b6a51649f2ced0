"""A drawing of any size becomes the numbers that a model takes, in the way the bundled digits were made.

Those are 32 × 32 bitmaps whose ink was counted in blocks of 4 × 4: 0 to 16, here divided by 16.
"""

import io
import struct

import numpy as np
from jaxtyping import Float
from PIL import Image

PIXELS = 2**22  # more are refused before anything is unpacked: a small file can hold a huge picture
BLOCK = 4
MARGINS = {28: 4}  # MNIST's own: its digits fill 20 × 20 of 28 × 28
CONTRAST = 0.1  # of grey, below which a picture is a plain ground

Grey = Float[np.ndarray, "height width"]


def picture_inputs(content: bytes, side: int) -> tuple[Float[np.ndarray, "1 features"], str]:
    """Return the numbers of a PNG file and a sentence on how they came about.

    A picture of side × side pixels is taken as it is, bright being ink. Of any other the ink is found, cut out, scaled as a
    whole so that it fills the square in one direction, centred, and counted.

    Args:
        content: a PNG file of at most PIXELS pixels, dark on light or light on dark, or opaque on a transparent ground.
        side: height and width that the model takes, at least 1.

    Returns:
        one row of side² numbers in [0, 1], 1 being full of ink; and the sentence.

    Raises:
        ValueError: it is no whole PNG file, is too large, or holds no ink.
    """
    grey, opacity = read_png(content)
    if grey.shape == (side, side):
        seen = opacity if _transparent_ground(opacity) else grey * opacity
        return seen.reshape(1, -1), f"Taken as it is, {side} × {side}."
    found, ground = ink(grey, opacity)
    height, width = grey.shape
    note = f"Resized from {width} × {height} to {side} × {side} pixels; {ground}."
    return count_ink(found, side).reshape(1, -1), note


def read_png(content: bytes) -> tuple[Grey, Grey]:
    """Return the grey and the opacity of each pixel, both in [0, 1]. Raises ValueError for what is no whole PNG file."""
    if content[:8] != b"\x89PNG\r\n\x1a\n" or content[12:16] != b"IHDR" or len(content) < 33:
        raise ValueError("The picture is no PNG file.")
    width, height = struct.unpack(">II", content[16:24])
    if not 0 < width * height <= PIXELS:
        raise ValueError(f"The picture has {width} × {height} pixels, expected at least 1 and at most {PIXELS:,}.")
    if b"IEND" not in content:
        raise ValueError("The PNG file is cut: its end is missing.")
    try:
        with Image.open(io.BytesIO(content), formats=["PNG"]) as picture:
            if picture.mode.startswith("I"):  # 16 bits a pixel
                grey = np.asarray(picture, np.float32) / 65535
                return grey, np.ones_like(grey)
            both = np.asarray(picture.convert("RGBA").convert("LA"), np.float32) / 255
    except Exception as error:  # a damaged file makes the decoder raise many kinds
        raise ValueError("The PNG file is damaged: it cannot be unpacked.") from error
    return both[..., 0], both[..., 1]


def ink(grey: Grey, opacity: Grey) -> tuple[Grey, str]:
    """Return how much ink each pixel holds, 0 to 1, and words for the kind of drawing.

    The border tells the ground: where it is transparent, what is opaque is ink; else ink is what differs most from it.

    Raises:
        ValueError: there is no ink.
    """
    if _transparent_ground(opacity):
        if opacity.max() < 0.5:
            raise ValueError("The picture holds no ink: all of it is transparent.")
        return opacity, "opaque ink on a transparent ground"
    ground = np.median(_border(grey))
    grey = opacity * grey + (1 - opacity) * ground
    darker, lighter = ground - grey.min(), grey.max() - ground
    if max(darker, lighter) < CONTRAST:
        raise ValueError("The picture holds no ink: all of it is of nearly one grey.")
    if darker >= lighter:
        return np.clip((ground - grey) / darker, 0, 1), "dark ink on a light ground"
    return np.clip((grey - ground) / lighter, 0, 1), "light ink on a dark ground"


def count_ink(ink: Grey, side: int) -> Float[np.ndarray, "side side"]:
    """Return the share of ink in each block: the ink's bounding box, scaled and centred in a bitmap of side · BLOCK pixels.

    Args:
        ink: 0 to 1, somewhere at least 0.5.
        side: blocks in a row.
    """
    rows, columns = (np.flatnonzero((ink >= 0.5).any(axis=axis)) for axis in (1, 0))
    box = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    room = (side - 2 * MARGINS.get(side, 0)) * BLOCK
    height, width = (max(1, round(length * room / max(box.shape))) for length in box.shape)
    scaled = np.asarray(Image.fromarray(box.astype(np.float32)).resize((width, height), Image.Resampling.BILINEAR))
    bitmap = np.zeros((side * BLOCK, side * BLOCK), np.float32)
    top, left = (len(bitmap) - height) // 2, (len(bitmap) - width) // 2
    # half of the most, not half of full ink: a line that shrinks below a pixel would vanish
    bitmap[top : top + height, left : left + width] = scaled >= scaled.max() / 2
    return bitmap.reshape(side, BLOCK, side, BLOCK).mean(axis=(1, 3))


def _border(picture: Grey) -> Float[np.ndarray, "pixels"]:
    return np.concatenate([picture[0], picture[-1], picture[:, 0], picture[:, -1]])


def _transparent_ground(opacity: Grey) -> bool:
    return bool(np.median(_border(opacity)) < 0.5)
