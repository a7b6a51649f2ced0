from math import prod

import jax

from linebyline.nets import cnn


def multiply_adds(jaxpr):
    """Those of all matrix products in a program of JAX, programs inside it included."""
    total = 0
    for step in jaxpr.eqns:
        if step.primitive.name == "dot_general":
            (summed, _), _ = step.params["dimension_numbers"]
            total += step.outvars[0].aval.size * prod(step.invars[0].aval.shape[axis] for axis in summed)
        inner = [getattr(value, "jaxpr", value) for value in step.params.values()]
        total += sum(multiply_adds(program) for program in inner if hasattr(program, "eqns"))
    return total


side, m, k, n = 224, 32, 3, 128
params = jax.eval_shape(lambda: cnn.init(jax.random.key(0), side, (m,) * 5, (n,), 10, 3, k))
picture = jax.ShapeDtypeStruct((1, side, side, 3), "float32")
forward = multiply_adds(jax.make_jaxpr(cnn.apply)(params, picture).jaxpr)
both = multiply_adds(jax.make_jaxpr(jax.grad(lambda params, x: cnn.apply(params, x).sum()))(params, picture).jaxpr)
first = side**2 * k * k * 3 * m
print(f"forward               {forward:12,} multiply-adds a picture")
print(f"forward and backward  {both:12,}")
print(f"three times forward, less once the first layer: {both == 3 * forward - first}")
