"""Models in JAX as plain functions: `apply(params, x, …) -> logits`."""
