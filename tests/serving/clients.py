"""The application without a socket, and a model that was not trained."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import httpx

from linebyline.serving.app import Classifier, application
from linebyline.training import Settings
from linebyline.training.model import Model


def untrained(inputs: int = 64) -> Model:
    """A model of ten classes with its initial parameters."""
    settings = Settings(hidden=(16,))
    return Model(settings, settings.start(inputs, 10))


def talk(model: Classifier, conversation: Callable[[httpx.AsyncClient], Awaitable[Any]], **options: Any) -> Any:
    """Start the application, hold a conversation with it, and return what that returns."""

    async def within() -> Any:
        app = application(model, **options)
        transport = httpx.ASGITransport(app)
        async with app.router.lifespan_context(app), httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await conversation(client)

    return asyncio.run(within())


def ask(model: Classifier, method: str, path: str, **options: Any) -> httpx.Response:
    """One question, and then another that shows that the server goes on."""

    async def conversation(client: httpx.AsyncClient) -> httpx.Response:
        answer = await client.request(method, path, **options)
        assert (await client.get("/health")).status_code == 200
        return answer

    return talk(model, conversation)
