"""Real handwritten digits, 8 by 8 pixels, bundled: nothing to download.

The 1,797 images are the test set of "Optical Recognition of Handwritten Digits" by E. Alpaydin and C. Kaynak (1998),
UCI Machine Learning Repository, https://doi.org/10.24432/C50P49, licence CC BY 4.0. Changed by us: the container only.
`tests/data/test_digits.py` holds the recipe that made the file and compares it bit for bit with scikit-learn's copy.
"""

import io

import numpy as np
from jaxtyping import Float, Int

from linebyline.data.bundled import read_bundled

SHA256 = "af104d81e7cd419be5f343d23c6ca2e4e4ff847b06636260802df8e903c6183f"
LEVELS = 16  # a pixel counts the inked dots of a 4 by 4 block: 0 … 16


def digits() -> tuple[Float[np.ndarray, "examples pixels"], Int[np.ndarray, "examples"]]:
    """Return the bundled handwritten digits as `(images, labels)`.

    The rows keep the order of the original file, which is not random: the same sequence of digits comes 14 times, sheet
    after sheet. A split by position is harder than a random one; the lab "Digits from scratch" measures it.

    Returns:
        images: float64 `[1797, 64]`, ink in [0, 1]: the original counts 0 … 16 divided by 16. A row is an 8 by 8
            image, line by line.
        labels: int64 `[1797]`, the digit 0 … 9.
        Both arrays are fresh at each call: change them as you like.

    Raises:
        DataError: The bundled file is missing or damaged.

    Source:
        Alpaydin and Kaynak (1998), https://doi.org/10.24432/C50P49, CC BY 4.0.
    """
    with np.load(io.BytesIO(read_bundled("digits.npz", SHA256)), allow_pickle=False) as file:
        return file["images"] / LEVELS, file["labels"].astype(np.int64)
