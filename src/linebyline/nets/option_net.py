"""A layer that is not b + w·x: call prices that fall and bend with the strike and rise with time, for all parameters."""

# --8<-- [start:imports]
import jax
import jax.numpy as jnp
from jaxtyping import Array, Float, PRNGKeyArray

# --8<-- [end:imports]

NAMES = ("b_moneyness", "w_moneyness", "b_maturity", "w_maturity", "w_out")


def init(key: PRNGKeyArray, units: int, kinks: tuple[float, float] | None = None) -> dict[str, Float[Array, "width"]]:
    """Return the five parameter vectors of a layer.

    Args:
        key: the source of randomness.
        units: number of terms in the sum, at least 1; 5 in the paper.
        kinks: None draws all parameters from N(0, 0.5²), a start that knows nothing of the data. Two places on the axis of
            moneyness, such as (0.8, 1.4), spread the bends of the softplus evenly between them and set the slopes so that the
            price falls by about as much as the strike rises.

    Raises:
        ValueError: units is below 1, or kinks are not two places, the lower first.
    """
    if not isinstance(units, int) or units < 1:
        raise ValueError(f"units is {units!r}, expected a whole number of at least 1.")
    draws = 0.5 * jax.random.normal(key, (len(NAMES), units))
    params = dict(zip(NAMES, draws, strict=True))
    if kinks is None:
        return params
    if len(kinks) != 2 or not kinks[0] < kinks[1]:
        raise ValueError(f"kinks is {kinks!r}, expected two places on the axis of moneyness, the lower first.")
    slope = 10.0  # a softplus of 10 z is bent over about 0.2 of moneyness, as the prices are
    w = jnp.log(slope) + 0.1 * params["w_moneyness"]
    places = jnp.linspace(*kinks, units)
    level = -jnp.log(units * slope)  # all units together then have a slope near -1
    return params | {"w_moneyness": w, "b_moneyness": places * jnp.exp(w), "w_out": level + 0.1 * params["w_out"]}


# --8<-- [start:apply]
def apply(
    params: dict[str, Float[Array, "width"]], moneyness: Float[Array, "batch"], maturity: Float[Array, "batch"], *,
    turned: bool = False,
) -> Float[Array, "batch"]:  # fmt: skip
    """Return Σ softplus(b̃ − m e^w̃) σ(b̄ + τ e^w̄) e^ŵ, the sum over the units: one price a row.

    Args:
        params: the vectors b_moneyness b̃, w_moneyness w̃, b_maturity b̄, w_maturity w̄ and w_out ŵ, all `[width]`.
        moneyness: m = K / S, `[batch]`.
        maturity: τ in years, `[batch]`.
        turned: with both signs turned, softplus(b̃ + m e^w̃) σ(b̄ − τ e^w̄) e^ŵ: the mistake that the lecture takes apart.

    Source:
        Y. Yang, Y. Zheng, T. Hospedales, Gated neural networks for option pricing (2017), the single model.
    """
    sign = -1.0 if turned else 1.0
    fall = jax.nn.softplus(params["b_moneyness"] - sign * moneyness[:, None] * jnp.exp(params["w_moneyness"]))
    rise = jax.nn.sigmoid(params["b_maturity"] + sign * maturity[:, None] * jnp.exp(params["w_maturity"]))
    return (fall * rise) @ jnp.exp(params["w_out"])


# --8<-- [end:apply]
