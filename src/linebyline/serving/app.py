"""The server: POST /predict, GET /health, a page to draw on, and /docs. It asks no other host for anything."""

import asyncio
import logging
import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Protocol, runtime_checkable

import numpy as np
from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import FileResponse, HTMLResponse, JSONResponse
from fastapi.staticfiles import StaticFiles
from jaxtyping import Float
from pydantic import BaseModel
from starlette.exceptions import HTTPException as StarletteHTTPException

from linebyline.serving.batching import Batcher, Busy, ModelFailed
from linebyline.serving.bodies import form_file, json_inputs, read_body
from linebyline.serving.drawing import picture_inputs
from linebyline.serving.pages import ERRORS, docs_page, predict_body

STATIC = Path(__file__).with_name("static")
POLICY = {  # a browser then refuses any request to another host
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
}
LONG = 50_000  # bytes; a longer body is read in a thread, so that the others do not wait
SILENT = {"tracing": False, "metrics": False, "logs": False, "auto_configure": False}  # FastAPI could report to another host
ANSWER = "labels, a class for each example; probs, a row for each; note, how a drawing was changed"
EXPECTED = "Content-Type: application/json, image/png or multipart/form-data"


@runtime_checkable
class Classifier(Protocol):
    """What can be served: `linebyline.training.model.Model`, or anything of its form."""

    @property
    def inputs(self) -> int:
        """How many numbers an example has."""

    def probs(self, x: Float[np.ndarray, "batch features"]) -> Float[np.ndarray, "batch classes"]:
        """The probability of each class for each example."""


class Answer(BaseModel):
    """What POST /predict answers, a row for each example."""

    labels: list[int]
    probs: list[list[float]]
    note: str


class Health(BaseModel):
    """What GET /health answers: side is the height and width of the pictures that the model takes, 0 where it takes none."""

    status: str
    inputs: int
    side: int
    classes: int


def application(model: Classifier, *, batch: int = 64, wait: float = 0.0, places: int = 256) -> FastAPI:
    """Return the ASGI application for a model. It calls the model once, so that the first request need not wait.

    Args:
        model: takes numbers in [0, 1].
        batch: examples that one call of the model gets at most, at least 1.
        wait: seconds that the first request of a batch waits for others, at least 0.
        places: requests inside at a time; one more is answered 503.

    Raises:
        ValueError: an argument is out of range, or the model takes no such numbers.
    """
    features, classes = model.inputs, model.probs(np.zeros((1, model.inputs))).shape[1]
    side = math.isqrt(features) if math.isqrt(features) ** 2 == features else 0
    batcher = Batcher(model.probs, examples=batch, wait=wait, places=places)
    unpacking = asyncio.Semaphore(2)  # pictures are small as files and large in memory

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with batcher:
            yield

    app = FastAPI(
        title="A model of Deep Learning, Line by Line", lifespan=lifespan, docs_url=None, redoc_url=None, telemetry=SILENT,
        description=f"Tells the probabilities of {classes} classes for examples of {features} numbers from 0 to 1.",
    )  # fmt: skip
    app.state.batcher = batcher
    app.add_exception_handler(StarletteHTTPException, _refusal)
    app.mount("/static", StaticFiles(directory=STATIC))

    async def read_inputs(request: Request) -> tuple[np.ndarray, str]:
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind not in ("application/json", "image/png", "multipart/form-data"):
            raise HTTPException(415, f"The Content-Type is {kind[:80]!r}, expected {EXPECTED}.")
        body = await read_body(request)
        if kind == "application/json":
            if len(body) <= LONG:
                return json_inputs(body, features), ""
            return await asyncio.to_thread(json_inputs, body, features), ""
        if not side:
            raise HTTPException(415, f"This model takes {features} numbers and no picture: send them as JSON.")
        async with unpacking:
            try:
                if kind == "multipart/form-data":
                    body = await asyncio.to_thread(form_file, request.headers["content-type"], body)
                return await asyncio.to_thread(picture_inputs, body, side)
            except ValueError as error:
                raise HTTPException(422, str(error)) from error

    @app.post("/predict", response_model=Answer, response_description=ANSWER, openapi_extra=predict_body(features, bool(side)),
              responses={status: {"description": text} for status, text in ERRORS.items()})  # fmt: skip
    async def predict(request: Request) -> Response:
        """Predicts the classes of examples given as rows of numbers, or of one drawing. A body has at most 1,000,000 bytes."""
        try:
            with batcher.place() as ask:
                x, note = await read_inputs(request)
                probs = await ask(x)
        except Busy as error:
            raise HTTPException(503, str(error), headers={"Retry-After": "1"}) from error
        except ModelFailed as error:
            logging.getLogger("uvicorn.error").error("the model failed: %s", error)
            raise HTTPException(500, "The model failed on the batch that held this request; the server goes on.") from error
        return JSONResponse({"labels": probs.argmax(axis=1).tolist(), "probs": probs.tolist(), "note": note})

    @app.get("/health", response_description="status, inputs, side (0: no pictures) and classes")
    async def health() -> Health:
        """Tells that the server runs, and what its model takes."""
        return Health(status="ok", inputs=features, side=side, classes=classes)

    @app.get("/", include_in_schema=False)
    async def draw() -> FileResponse:
        return FileResponse(STATIC / "draw.html", headers=POLICY)

    @app.get("/docs", include_in_schema=False)
    async def docs() -> HTMLResponse:
        return HTMLResponse(docs_page(app.openapi()), headers=POLICY)

    return app


async def _refusal(request: Request, error: Exception) -> JSONResponse:
    """One sentence as {"detail": ...}, where Starlette's own would be two words."""
    assert isinstance(error, StarletteHTTPException)
    detail = error.detail
    if detail == "Not Found":
        detail = "There is nothing at this address: GET /docs tells what there is."
    elif detail == "Method Not Allowed":
        allowed = (error.headers or {}).get("Allow", "another method")
        detail = f"{request.method[:20]} is not allowed at this address, expected {allowed}."
    return JSONResponse({"detail": detail}, error.status_code, headers=error.headers)
