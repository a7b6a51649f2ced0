"""Makes src/linebyline/data/glyphs.npz: the letters of five alphabets from the DejaVu fonts that Matplotlib ships.

    python recipes/glyphs.py FILE

Needs Matplotlib and its Pillow. Each letter is drawn large in two fonts, scaled into a square of 32 by 32 pixels with its sides
kept in proportion, and stored with 16 levels of ink. A European letter that looks like an earlier one (the o of Greek and of
Latin) is left out, so that no picture has two right answers.
"""

import hashlib
import sys
from pathlib import Path

import matplotlib
import numpy as np
from PIL import Image, ImageDraw, ImageFont

SIDE, ROOM, LARGE, LEVELS = 32, 26, 128, 15  # pixels of the square, of the letter in it, of the first drawing; levels of ink
FONTS = ("DejaVuSans.ttf", "DejaVuSerif.ttf")
LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
ALPHABETS = {
    "latin": LATIN,
    "greek": "αβγδεζηθικλμνξοπρστυφχψω" + "ΓΔΘΛΞΠΣΦΨΩ",
    "cyrillic": "абвгдежзийклмнопрстуфхцчшщъыьэюя" + "БДЖЗИЛЦЧШЩЪЫЭЮЯ",
    "armenian": "".join(map(chr, range(0x561, 0x587))),
    "georgian": "".join(map(chr, range(0x10D0, 0x10F1))),
}
EUROPEAN = ("latin", "greek", "cyrillic")  # what a network is pre-trained on; the other two it has to learn
ALIKE = 0.93  # correlation from which two letters, each fitted into its square, count as one


def draw(letter: str, font: ImageFont.FreeTypeFont) -> np.ndarray:
    """Return the letter fitted into the middle of the square, `[side, side]`, ink 0 … LEVELS."""
    picture = Image.new("L", (2 * LARGE, 2 * LARGE))
    ImageDraw.Draw(picture).text((LARGE // 2, LARGE // 4), letter, fill=255, font=font)
    picture = picture.crop(picture.getbbox())
    scale = ROOM / max(picture.size)
    width, height = (max(1, round(scale * side)) for side in picture.size)
    square = Image.new("L", (SIDE, SIDE))
    square.paste(picture.resize((width, height), Image.Resampling.BOX), ((SIDE - width) // 2, (SIDE - height) // 2))
    return np.round(np.asarray(square) * (LEVELS / 255)).astype(np.uint8)


def fonts() -> list[ImageFont.FreeTypeFont]:
    """The fonts, as Matplotlib ships them."""
    folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    return [ImageFont.truetype(str(folder / name), LARGE) for name in FONTS]


def main(path: Path) -> None:
    """Draw all letters, leave out those that look alike, write the file."""
    letters, alphabets, pictures = [], [], []
    for alphabet, characters in ALPHABETS.items():
        for letter in characters:
            drawn = np.stack([draw(letter, font) for font in fonts()])
            if alphabet in EUROPEAN and any(_alike(drawn, old) for old in pictures):
                continue  # the European alphabets come first: only they are compared
            letters.append(letter)
            alphabets.append(alphabet)
            pictures.append(drawn)
    arrays = {"pictures": np.array(pictures), "letters": np.array(letters), "alphabets": np.array(alphabets)}
    np.savez_compressed(path, **arrays)
    print({name: alphabets.count(name) for name in ALPHABETS}, path.stat().st_size, "bytes")
    print("SHA-256", hashlib.sha256(path.read_bytes()).hexdigest())


def _alike(first: np.ndarray, second: np.ndarray) -> bool:
    return np.corrcoef(first[0].ravel(), second[0].ravel())[0, 1] > ALIKE


if __name__ == "__main__":
    main(Path(sys.argv[1]))
