import jax
import jax.numpy as jnp

x = jnp.array([-1.0, 2.0, 3.0])
log = []


def assign():
    x[0] = 5.0


@jax.jit
def branch(x):
    return x if x[0] > 0 else -x


@jax.jit
def leak(x):
    log.append(2 * x)  # this stores a tracer, no numbers
    return x


@jax.jit
def select(x):
    return x[x > 0]


ATTEMPTS = {
    "1. an array cannot be changed": assign,
    "2. if needs a value, and there is only a tracer": lambda: branch(x),
    "3. a tracer has left its function": lambda: (leak(x), log[0] + 1),
    "4. the shape of the result depends on values": lambda: select(x),
    "5. no gradient with respect to a whole number": lambda: jax.grad(lambda n: n**2)(3),
    "   no gradient of a vector": lambda: jax.grad(lambda x: x**2)(x),
}
for sentence, attempt in ATTEMPTS.items():
    try:
        attempt()
    except (TypeError, IndexError) as error:
        print(f"{sentence:<48}{type(error).__name__}")
