"""Plain text for a table: numbers of four significant digits that are the same on every machine, formulas as Unicode."""

import math
import re
from decimal import ROUND_HALF_EVEN, Context, Decimal

DIGITS = 4
# What two machines may differ by is far below the seventh digit. Rounding to seven digits first puts a number that lies
# just beside a tie, such as 1.01249999999, on the tie itself, where both machines round the same way.
_FIRST, _THEN = (Context(prec=digits, rounding=ROUND_HALF_EVEN) for digits in (7, DIGITS))
GREEK = dict(
    alpha="α", beta="β", gamma="γ", delta="δ", epsilon="ϵ", varepsilon="ε", zeta="ζ", eta="η", theta="θ", iota="ι", kappa="κ",
    lambda_="λ", mu="μ", nu="ν", xi="ξ", pi="π", rho="ρ", sigma="σ", tau="τ", phi="φ", chi="χ", psi="ψ", omega="ω", Delta="Δ",
    Gamma="Γ", Lambda="Λ", Sigma="Σ", Phi="Φ", Omega="Ω", Theta="Θ", Pi="Π",
)  # fmt: skip
SIGNS = {name.rstrip("_"): sign for name, sign in GREEK.items()} | {
    "cdot": "·", "times": "×", "propto": "∝", "nabla": "∇", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "|": "‖",
    "leq": "≤", "geq": "≥", "approx": "≈", "infty": "∞", "pm": "±", "to": "→", "partial": "∂", "sqrt": "√", "ell": "ℓ",
    "log": "log", "ln": "ln", "exp": "exp", "sin": "sin", "cos": "cos", "tanh": "tanh", "max": "max", "min": "min",
    ",": " ", ";": " ", " ": " ", "%": "%", "mathdefault": "", "mathrm": "", "mathbf": "", "left": "", "right": "",
}  # fmt: skip
LOWERED = str.maketrans("0123456789+-−ijknt", "₀₁₂₃₄₅₆₇₈₉₊₋₋ᵢⱼₖₙₜ")
RAISED = str.maketrans("0123456789+-−intT", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁱⁿᵗᵀ")


def rounded(value: float, digits: int = DIGITS) -> float:
    """Return a number with at most so many significant digits; a whole number below ten million stays as it is."""
    if not math.isfinite(value):
        return value
    seven = _FIRST.create_decimal(Decimal(float(value)))
    if digits == DIGITS and not (abs(seven) < 10_000_000 and seven == seven.to_integral_value()):
        seven = _THEN.create_decimal(seven)
    return float(seven) + 0.0  # no minus zero


def number(value: float) -> str:
    """Return a number as a table shows it: 0.0123, 12345, 1.2e-5; an empty cell for what is not a number."""
    if math.isnan(value):
        return ""
    short = rounded(value)
    if not math.isfinite(short):
        return "inf" if short > 0 else "-inf"
    if short == 0:
        return "0"
    if 1e-4 <= abs(short) < 1e7:
        text = f"{Decimal(repr(short)):f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    mantissa, exponent = f"{short:.{DIGITS - 1}e}".split("e")
    return f"{mantissa.rstrip('0').rstrip('.')}e{int(exponent)}"


def words(text: str) -> str:
    """Return a label as plain text: `$w_1$ (no unit)` becomes `w₁ (no unit)`.

    Raises:
        ValueError: a command of a formula is not known here.
    """
    return re.sub(r"\s+", " ", re.sub(r"(?<!\\)\$(.*?)(?<!\\)\$", lambda match: _formula(match[1]), text)).strip()


def _formula(tex: str) -> str:
    def sign(match):
        name = match[1] or match[2]
        if name not in SIGNS:
            raise ValueError(f"the table of the figure cannot write \\{name}; add it to press.tables.plain or leave the $ out")
        return SIGNS[name]

    text = re.sub(r"\\(?:([A-Za-z]+) ?|(.))", sign, tex)
    return re.sub(r"([_^])(?:\{([^{}]*)\}|(.))", _script, text).replace("{", "").replace("}", "")


def _script(match) -> str:
    inside = match[2] if match[2] is not None else match[3]
    moved = inside.translate(LOWERED if match[1] == "_" else RAISED)
    kept = any(before == after and not before.isspace() for before, after in zip(inside, moved, strict=True))
    return f"{match[1]}{inside if len(inside) == 1 else f'({inside})'}" if kept else moved
