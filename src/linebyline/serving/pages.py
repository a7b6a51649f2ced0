"""The page /docs, made from the OpenAPI schema. FastAPI's own loads its script from another host; this one asks for nothing."""

import json
from collections.abc import Iterator
from html import escape
from typing import Any

ERRORS = {  # of POST /predict
    400: "the body is empty, broken, no JSON, or a form without one file",
    408: "the body took too long to arrive",
    413: "the body is above the limit",
    415: "another Content-Type, or a compressed body",
    422: "another shape, a number outside 0 to 1, or a picture that cannot be used",
    500: "the model failed",
    503: "more requests than the server takes at once",
}
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/style.css">
</head>
<body>
<main>
<h1>{title}</h1>
<p>{description}</p>
<p><a href="/">Draw a digit</a> or read <a href="/openapi.json">the schema as JSON</a>.</p>
{operations}
</main>
</body>
</html>
"""


def predict_body(features: int, picture: bool) -> dict[str, Any]:
    """What the schema says of the body of POST /predict: JSON, and for a model of pictures a PNG file or a form."""
    numbers = {"type": "number", "minimum": 0, "maximum": 1}
    row = {"type": "array", "items": numbers, "minItems": features, "maxItems": features}
    inputs = {"type": "array", "items": row, "minItems": 1}
    schema = {"type": "object", "required": ["inputs"], "properties": {"inputs": inputs}, "additionalProperties": False}
    content: dict[str, Any] = {"application/json": {"schema": schema, "example": {"inputs": [[0.5] * features]}}}
    if picture:
        file = {"type": "string", "format": "binary"}
        content["image/png"] = {"schema": file}
        content["multipart/form-data"] = {"schema": {"type": "object", "required": ["file"], "properties": {"file": file}}}
    return {"requestBody": {"required": True, "content": content}}


def docs_page(schema: dict[str, Any]) -> str:
    """Return the page for a schema as FastAPI makes it."""
    operations = "\n".join(
        line
        for path, methods in schema["paths"].items()
        for method, operation in methods.items()
        for line in _operation(f"{method.upper()} {path}", operation)
    )
    info = schema["info"]
    return PAGE.format(title=escape(info["title"]), description=escape(info["description"]), operations=operations)


def _operation(name: str, operation: dict[str, Any]) -> Iterator[str]:
    yield f"<h2>{escape(name)}</h2>\n<p>{escape(operation.get('description', operation.get('summary', '')))}</p>"
    bodies = operation.get("requestBody", {}).get("content", {})
    if bodies:
        yield '<table><caption>It takes</caption><tr><th scope="col">Content-Type</th><th scope="col">body</th></tr>'
        for kind, body in bodies.items():
            yield f'<tr><th scope="row"><code>{escape(kind)}</code></th><td>{_form(body)}</td></tr>'
        yield "</table>"
    yield '<table><caption>It answers</caption><tr><th scope="col">status</th><th scope="col">meaning</th></tr>'
    for status, answer in operation["responses"].items():
        yield f'<tr><th scope="row">{escape(status)}</th><td>{escape(answer["description"])}</td></tr>'
    yield "</table>"


def _form(body: dict[str, Any]) -> str:
    if "example" not in body:
        return "a PNG file" if body["schema"].get("format") == "binary" else "a form with a PNG file as <code>file</code>"
    text = json.dumps(body["example"])
    return f"<code>{escape(text if len(text) < 60 else text[:28] + ' … ' + text[-12:])}</code>"
