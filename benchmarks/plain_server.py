"""The same model behind FastAPI as its tutorial writes it: one call of the model for each request.

    python benchmarks/plain_server.py MODEL PORT thread     a plain function, which FastAPI runs in a thread
    python benchmarks/plain_server.py MODEL PORT loop       an async function, which runs in the event loop
"""

import sys
from pathlib import Path

import numpy as np
import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel

from linebyline.training.model import load_model


class Inputs(BaseModel):
    inputs: list[list[float]]


class Answer(BaseModel):
    labels: list[int]
    probs: list[list[float]]


def application(path: Path, kind: str) -> FastAPI:
    model, app = load_model(path), FastAPI()

    def answer(body: Inputs) -> Answer:
        probs = model.probs(np.array(body.inputs))
        return Answer(labels=probs.argmax(axis=1).tolist(), probs=probs.tolist())

    async def answer_in_the_loop(body: Inputs) -> Answer:
        return answer(body)

    app.post("/predict")(answer if kind == "thread" else answer_in_the_loop)
    return app


if __name__ == "__main__":
    _, path, port, kind = sys.argv
    uvicorn.run(application(Path(path), kind), host="127.0.0.1", port=int(port), log_level="warning", access_log=False)
