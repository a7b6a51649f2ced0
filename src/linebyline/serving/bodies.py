"""The body of a request, read with a limit; its numbers or its file. Each refusal is a status and one sentence."""

import asyncio
import json
import logging

import numpy as np
from fastapi import HTTPException, Request
from jaxtyping import Float
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import File, FormParser, parse_options_header
from starlette.requests import ClientDisconnect

LIMIT = 1_000_000  # bytes of a body
SECONDS = 10.0  # that a body may take to arrive
NUMBERS = {int, float}  # bool is neither here
logging.getLogger("python_multipart").addHandler(logging.NullHandler())  # else each bad form is a line on stderr


class NotANumber(ValueError):
    """NaN or Infinity, which Python's reader takes and JSON does not know."""


async def read_body(request: Request) -> bytes:
    """Return the body. Raises HTTPException: 400 for an empty or broken one, 408 where it takes too long, 413 above LIMIT."""
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise HTTPException(415, "The body is compressed, expected it as it is.")
    declared = request.headers.get("content-length", "")
    body = bytearray()
    try:
        if declared.isdecimal() and int(declared) > LIMIT:
            raise OverflowError
        async with asyncio.timeout(SECONDS):
            async for chunk in request.stream():
                body += chunk
                if len(body) > LIMIT:  # counted: a header may be missing, or lie
                    raise OverflowError
    except (OverflowError, ValueError) as error:  # ValueError: a length of thousands of digits
        raise HTTPException(413, f"The body has more than {LIMIT:,} bytes, which is the limit.") from error
    except TimeoutError as error:
        raise HTTPException(408, f"The body did not arrive within {SECONDS:g} seconds.") from error
    except ClientDisconnect as error:
        raise HTTPException(400, "The connection was closed before the body was whole.") from error
    if not body:
        raise HTTPException(400, 'The body is empty, expected {"inputs": [[...]]} as JSON, or a PNG file.')
    return bytes(body)


def json_inputs(body: bytes, features: int) -> Float[np.ndarray, "batch features"]:
    """Return the examples of `{"inputs": [[...], ...]}` as rows.

    Raises:
        HTTPException: 400 for what is no JSON, 422 for another shape, or for what is no number in [0, 1].
    """
    try:
        content = json.loads(body, parse_constant=_refuse_constant)
    except NotANumber as error:
        raise HTTPException(400, f"The body holds {error}, which is no number in JSON.") from error
    except json.JSONDecodeError as error:
        raise HTTPException(400, f"The body is no JSON: see line {error.lineno}, column {error.colno}.") from error
    except (ValueError, RecursionError) as error:  # no UTF-8, an integer of thousands of digits, brackets in brackets
        raise HTTPException(400, "The body is no JSON that can be read.") from error
    if not isinstance(content, dict) or set(content) != {"inputs"}:
        raise HTTPException(422, 'The JSON has another form, expected {"inputs": [[...], ...]} and nothing else.')
    rows = content["inputs"]
    if not isinstance(rows, list) or not rows:
        raise HTTPException(422, f"inputs is no list with at least one example, expected rows of {features} numbers.")
    for number, row in enumerate(rows):
        if not isinstance(row, list) or len(row) != features:
            what = f"has {len(row)} entries" if isinstance(row, list) else "is no list"
            raise HTTPException(422, f"inputs[{number}] {what}, expected {features} numbers.")
        if not set(map(type, row)) <= NUMBERS:
            place = next(i for i, entry in enumerate(row) if type(entry) not in NUMBERS)
            raise HTTPException(422, f"inputs[{number}][{place}] is no number, expected one from 0 to 1.")
    try:
        x = np.array(rows, np.float64)
    except OverflowError as error:
        raise HTTPException(422, "inputs holds a number too large for this machine, expected numbers from 0 to 1.") from error
    outside = np.argwhere((x < 0) | (x > 1))
    if len(outside):
        number, place = outside[0]
        raise HTTPException(422, f"inputs[{number}][{place}] is {x[number, place]:g}, expected a number from 0 to 1.")
    return x


def form_file(kind: str, body: bytes) -> bytes:
    """Return the one file of a form. Raises HTTPException, 400, where there is not just one.

    Args:
        kind: the request's Content-Type, multipart/form-data with its boundary.
        body: of the request.
    """
    files, ended = [], []

    def keep(file: File) -> None:
        files.append(file)
        if len(files) > 1:  # thousands would take a second
            raise FormParserError("several files")

    boundary = parse_options_header(kind)[1].get(b"boundary", b"")
    try:
        parser = FormParser("multipart/form-data", None, keep, lambda: ended.append(True), boundary)
        parser.write(body)
        parser.finalize()
    except (FormParserError, ValueError) as error:
        raise HTTPException(400, "The form cannot be read, expected one file in multipart/form-data.") from error
    if not ended or not files:
        raise HTTPException(400, f"The form {'holds no file' if ended else 'is cut'}, expected one PNG file.")
    files[0].file_object.seek(0)
    return files[0].file_object.read()


def _refuse_constant(name: str) -> float:
    raise NotANumber(name)
