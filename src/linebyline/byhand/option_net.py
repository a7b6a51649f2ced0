"""The layer of `linebyline.nets.option_net`, forward and backward by hand."""

# --8<-- [start:imports]
import numpy as np
from jaxtyping import Float

from linebyline.byhand.activations import sigmoid
from linebyline.byhand.validate import check_float, check_same_shape, check_vectors

NAMES = ("b_moneyness", "w_moneyness", "b_maturity", "w_maturity", "w_out")
Params = dict[str, Float[np.ndarray, "width"]]
# --8<-- [end:imports]


# --8<-- [start:forward]
def option_layer(
    params: Params, moneyness: Float[np.ndarray, "batch"], maturity: Float[np.ndarray, "batch"], *, turned: bool = False
) -> Float[np.ndarray, "batch"]:
    """Return Σ softplus(b̃ − m e^w̃) σ(b̄ + τ e^w̄) e^ŵ, the sum over the units: one price a row.

    Args:
        params: the vectors b_moneyness b̃, w_moneyness w̃, b_maturity b̄, w_maturity w̄ and w_out ŵ, all `[width]`.
        moneyness: m = K / S, `[batch]`.
        maturity: τ in years, `[batch]`.
        turned: with both signs turned, softplus(b̃ + m e^w̃) σ(b̄ − τ e^w̄) e^ŵ.

    Raises:
        ValueError: a parameter vector is missing or has another length, or the inputs are not float arrays `[batch]`.
    """
    z_fall, z_rise, scale = _preactivations(params, moneyness, maturity, -1.0 if turned else 1.0)
    return (np.logaddexp(0, z_fall) * sigmoid(z_rise)) @ scale  # log(e^0 + e^z): the softplus of z


# --8<-- [end:forward]


# --8<-- [start:backward]
def option_layer_backward(
    grad_price: Float[np.ndarray, "batch"], params: Params, moneyness: Float[np.ndarray, "batch"],
    maturity: Float[np.ndarray, "batch"], *, turned: bool = False,
) -> Params:  # fmt: skip
    """Return ∂loss/∂(each parameter vector), a dict as `params`.

    Args:
        grad_price: upstream gradient ∂loss/∂price, `[batch]`; for a mean over the batch, 1/batch is in it.
        params: as in `option_layer`, as are moneyness, maturity and turned.

    Raises:
        ValueError: as `option_layer`, or grad_price is no float array `[batch]`.
    """
    sign = -1.0 if turned else 1.0
    z_fall, z_rise, scale = _preactivations(params, moneyness, maturity, sign)
    check_float("grad_price", grad_price, 1)
    check_same_shape("grad_price", grad_price, "moneyness", moneyness)
    fall, rise = np.logaddexp(0, z_fall), sigmoid(z_rise)  # [batch, width]
    grad_terms = grad_price[:, None] * scale  # [batch, width], ∂loss/∂(fall * rise)
    grad_fall = grad_terms * rise * sigmoid(z_fall)  # the derivative of softplus is σ
    grad_rise = grad_terms * fall * rise * sigmoid(-z_rise)  # that of σ is σ(z) σ(−z)
    return {
        "b_moneyness": grad_fall.sum(axis=0),
        "w_moneyness": (grad_fall * -sign * moneyness[:, None]).sum(axis=0) * np.exp(params["w_moneyness"]),
        "b_maturity": grad_rise.sum(axis=0),
        "w_maturity": (grad_rise * sign * maturity[:, None]).sum(axis=0) * np.exp(params["w_maturity"]),
        "w_out": (grad_terms * fall * rise).sum(axis=0),
    }


# --8<-- [end:backward]


# --8<-- [start:preactivations]
def _preactivations(params: Params, moneyness: np.ndarray, maturity: np.ndarray, sign: float) -> tuple[np.ndarray, ...]:
    """Return b̃ − m e^w̃ and b̄ + τ e^w̄, `[batch, width]`, and e^ŵ, `[width]`; sign −1 turns both."""
    check_vectors("params", params, NAMES)
    check_float("moneyness", moneyness, 1)
    check_float("maturity", maturity, 1)
    check_same_shape("maturity", maturity, "moneyness", moneyness)
    z_fall = params["b_moneyness"] - sign * moneyness[:, None] * np.exp(params["w_moneyness"])
    z_rise = params["b_maturity"] + sign * maturity[:, None] * np.exp(params["w_maturity"])
    return z_fall, z_rise, np.exp(params["w_out"])


# --8<-- [end:preactivations]
