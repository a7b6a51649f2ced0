"""What the server answers: predictions as of the model itself, one sentence for each fault, and pages that ask no other host."""

import asyncio
import json
import re
import time

import numpy as np
import pytest

from linebyline.data import sets
from linebyline.serving import bodies
from linebyline.serving.app import application
from linebyline.serving.drawing import picture_inputs
from tests.serving.clients import ask, talk, untrained
from tests.serving.pictures import png, seven

MODEL = untrained()
DIGITS = sets.load("digits").test[0]
JSON, PNG = {"Content-Type": "application/json"}, {"Content-Type": "image/png"}


def right(answer, x, model=MODEL):
    """The answer is that of the model. The rows of a batch are added up in another order: float32, 64 terms."""
    content = answer.json()
    probs = model.probs(np.asarray(x, float))
    assert answer.status_code == 200, content
    np.testing.assert_allclose(content["probs"], probs, atol=64 * 2**-23)
    assert content["labels"] == np.argmax(content["probs"], axis=1).tolist()
    return content["note"]


def test_numbers_are_predicted_as_by_the_model_itself():
    assert right(ask(MODEL, "POST", "/predict", json={"inputs": DIGITS[:5].tolist()}), DIGITS[:5]) == ""


def test_a_long_list_too():
    body = {"inputs": np.round(DIGITS, 2).tolist()}
    assert len(json.dumps(body)) > 50_000
    right(ask(MODEL, "POST", "/predict", json=body), np.round(DIGITS, 2))


@pytest.mark.parametrize("kind", ["application/json", "Application/JSON; charset=utf-8"])
def test_whole_numbers_and_any_case_of_the_type(kind):
    ones = np.ones((1, 64))
    body = json.dumps({"inputs": [[1] * 64]})
    right(ask(MODEL, "POST", "/predict", content=body, headers={"Content-Type": kind}), ones)


def test_a_drawing_as_a_file_and_in_a_form():
    content = png(255 - seven())
    x, expected = picture_inputs(content, 8)
    form = {"file": ("seven.png", content, "image/png")}
    for options in ({"content": content, "headers": PNG}, {"files": form}, {"files": form, "data": {"name": "a field beside"}}):
        assert right(ask(MODEL, "POST", "/predict", **options), x) == expected
    assert expected == "Resized from 50 × 60 to 8 × 8 pixels; dark ink on a light ground."


def test_a_model_of_28_by_28():
    model, content = untrained(784), png(seven())
    x, note = picture_inputs(content, 28)
    assert right(ask(model, "POST", "/predict", content=content, headers=PNG), x, model) == note
    assert ask(model, "GET", "/health").json() == {"status": "ok", "inputs": 784, "side": 28, "classes": 10}


def test_a_model_that_takes_no_pictures():
    model = untrained(3)
    right(ask(model, "POST", "/predict", json={"inputs": [[0, 0.5, 1]]}), [[0, 0.5, 1]], model)
    answer = ask(model, "POST", "/predict", content=png(seven()), headers=PNG)
    assert (answer.status_code, answer.json()["detail"]) == (415, "This model takes 3 numbers and no picture: send them as JSON.")
    assert list(ask(model, "GET", "/openapi.json").json()["paths"]["/predict"]["post"]["requestBody"]["content"]) == [
        "application/json"
    ]


def row(*changes):
    numbers = ["0"] * 64
    for place, value in changes:
        numbers[place] = value
    return '{"inputs": [[' + ", ".join(numbers) + "]]}"


@pytest.mark.parametrize(
    ("body", "status", "sentence"),
    [
        ("", 400, "The body is empty"),
        ("{", 400, "no JSON: see line 1, column 2."),
        ("\n seven", 400, "no JSON: see line 2, column 2."),
        (b'{"inputs": "\xff\xfe"}', 400, "no JSON that can be read"),
        ("[" * 400_000, 400, "no JSON that can be read"),
        (row((3, "NaN")), 400, "The body holds NaN, which is no number in JSON."),
        (row((3, "-Infinity")), 400, "The body holds -Infinity"),
        (row((3, "9" * 5000)), 400, "no JSON that can be read"),
        ("[]", 422, "another form"),
        ("3", 422, "another form"),
        ('{"input": []}', 422, "another form"),
        (row().replace("]]}", ']], "other": 1}'), 422, "another form"),
        ('{"inputs": []}', 422, "no list with at least one example, expected rows of 64 numbers"),
        ('{"inputs": "seven"}', 422, "no list with at least one example"),
        ('{"inputs": {"0": 1}}', 422, "no list with at least one example"),
        ('{"inputs": [0, 1]}', 422, "inputs[0] is no list, expected 64 numbers."),
        ('{"inputs": [[]]}', 422, "inputs[0] has 0 entries"),
        ('{"inputs": [[0, 1]]}', 422, "inputs[0] has 2 entries, expected 64 numbers."),
        (row().replace("]]}", ", 0]]}"), 422, "inputs[0] has 65 entries"),
        (row().replace("]]}", "], [1]]}"), 422, "inputs[1] has 1 entries"),
        (row((5, '"0"')), 422, "inputs[0][5] is no number"),
        (row((5, "true")), 422, "inputs[0][5] is no number"),
        (row((5, "null")), 422, "inputs[0][5] is no number"),
        (row((5, "[0]")), 422, "inputs[0][5] is no number"),
        (row((5, "1.01")), 422, "inputs[0][5] is 1.01, expected a number from 0 to 1."),
        (row((5, "-1e-9")), 422, "inputs[0][5] is -1e-09"),
        (row((63, "1e999")), 422, "inputs[0][63] is inf"),
        (row((5, "9" * 400)), 422, "a number too large"),
    ],
    ids=lambda value: str(value)[:24],
)
def test_json_that_cannot_be_used(body, status, sentence):
    refused(ask(MODEL, "POST", "/predict", content=body, headers=JSON), status, sentence)


def refused(answer, status, sentence):
    assert answer.status_code == status and list(answer.json()) == ["detail"]
    detail = answer.json()["detail"]
    assert sentence in detail and "Traceback" not in detail and len(detail) < 200


@pytest.mark.parametrize(
    ("content", "status", "sentence"),
    [
        (b"seven", 422, "The picture is no PNG file."),
        (png(seven())[:-20], 422, "The PNG file is cut: its end is missing."),
        (png(seven())[:60] + png(seven())[80:], 422, "The PNG file is damaged"),
        (png(seven())[:16] + bytes([0, 1, 0, 0] * 2) + png(seven())[24:], 422, "The picture has 65536 × 65536 pixels"),
        (png(np.zeros((9, 9), np.uint8)), 422, "The picture holds no ink"),
        (bytes(1_000_001), 413, "The body has more than 1,000,000 bytes, which is the limit."),
    ],
    ids=["text", "cut", "damaged", "bomb", "blank", "huge"],
)
def test_pictures_that_cannot_be_used(content, status, sentence):
    refused(ask(MODEL, "POST", "/predict", content=content, headers=PNG), status, sentence)
    refused(ask(MODEL, "POST", "/predict", files={"file": ("a.png", content)}), status, sentence)


FIELD = b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx'
FILE = FIELD.replace(b'"a"', b'"a"; filename="a"')
END = b"\r\n--b--\r\n"


@pytest.mark.parametrize(
    ("boundary", "content", "sentence"),
    [
        ("", b"x", "The form cannot be read"),
        ("; boundary=b", b"x", "The form cannot be read"),
        ("; boundary=b", b"--b\r\n", "The form is cut"),
        ("; boundary=b", FILE, "The form is cut"),
        ("; boundary=b", FIELD + END, "The form holds no file"),
        ("; boundary=b", FILE + b"\r\n" + FILE + END, "expected one file"),
        ("; boundary=b", FILE.replace(b'; name="a"', b"") + END, "The form cannot be read"),
        ("; boundary=" + "b" * 300, FILE + END, "The form cannot be read"),
        ("; boundary=b; charset=none", FILE + END, "no PNG"),
    ],
)
def test_forms_that_cannot_be_used(boundary, content, sentence):
    headers = {"Content-Type": f"multipart/form-data{boundary}"}
    answer = ask(MODEL, "POST", "/predict", content=content, headers=headers)
    refused(answer, 422 if sentence == "no PNG" else 400, sentence)


@pytest.mark.parametrize("kind", ["text/plain", "image/jpeg", "application/x-www-form-urlencoded", "é", ""])
def test_another_type(kind):
    headers = {"Content-Type": kind.encode("latin-1")}
    refused(ask(MODEL, "POST", "/predict", content=row(), headers=headers), 415, "expected Content-Type: application/json")


def test_a_compressed_body():
    refused(ask(MODEL, "POST", "/predict", content=row(), headers=JSON | {"Content-Encoding": "gzip"}), 415, "is compressed")


async def chunks(number, size=10_000, seconds=0.0):
    for _ in range(number):
        await asyncio.sleep(seconds)
        yield b" " * size


def test_a_huge_body_is_counted_and_not_read_to_its_end():
    read = []

    async def endless():
        while len(read) < 500:  # as good as endless, and a server that reads all of it fails
            read.append(10_000)
            yield b" " * 10_000

    refused(ask(MODEL, "POST", "/predict", content=endless(), headers=JSON), 413, "more than 1,000,000 bytes")
    assert sum(read) <= 1_030_000


@pytest.mark.parametrize("length", ["10", "1000001", "9" * 5000])
def test_a_length_that_lies(length):
    refused(ask(MODEL, "POST", "/predict", content=chunks(200), headers=JSON | {"Content-Length": length}), 413, "more than")


def test_a_body_of_just_the_limit():
    body = row().ljust(1_000_000)
    right(ask(MODEL, "POST", "/predict", content=body, headers=JSON), np.zeros((1, 64)))


def test_a_body_that_trickles(monkeypatch):
    monkeypatch.setattr(bodies, "SECONDS", 0.1)
    refused(ask(MODEL, "POST", "/predict", content=chunks(100, 1, 0.05), headers=JSON), 408, "within 0.1 seconds")


@pytest.mark.parametrize(
    ("method", "path", "status", "sentence"),
    [
        ("GET", "/predict", 405, "GET is not allowed at this address, expected POST."),
        ("PUT", "/predict", 405, "expected POST."),
        ("POST", "/health", 405, "POST is not allowed at this address, expected GET."),
        ("GET", "/nothing", 404, "There is nothing at this address"),
        ("POST", "/predict/more", 404, "There is nothing at this address"),
        ("GET", "/static/nothing.js", 404, "There is nothing at this address"),
        ("GET", "/static/..%2fapp.py", 404, "There is nothing at this address"),
        ("GET", "/redoc", 404, "There is nothing at this address"),
    ],
)
def test_other_addresses_and_methods(method, path, status, sentence):
    refused(ask(MODEL, method, path), status, sentence)


class Scripted:
    """A model of one number that sleeps, or fails on 1."""

    inputs = 1

    def __init__(self, seconds=0.0):
        self.seconds, self.calls = seconds, []

    def probs(self, x):
        self.calls.append(len(x))
        time.sleep(self.seconds)
        if (x == 1).any():
            raise ValueError("a planted fault")
        return np.hstack([x, 1 - x])


def test_a_failing_model_answers_500_and_the_server_goes_on(caplog):
    async def conversation(client):
        return [await client.post("/predict", json={"inputs": [[value]]}) for value in (1, 0.25)]

    failed, after = talk(Scripted(), conversation)
    refused(failed, 500, "The model failed on the batch that held this request; the server goes on.")
    assert after.json() == {"labels": [1], "probs": [[0.25, 0.75]], "note": ""}
    assert "the model failed: ValueError: a planted fault" in caplog.text


def test_many_clients_share_calls_and_get_their_own_answers():
    model = Scripted(0.002)
    numbers = np.random.default_rng(0).random(300) * 0.9

    async def conversation(client):
        return await asyncio.gather(*(client.post("/predict", json={"inputs": [[number]]}) for number in numbers))

    answers = talk(model, conversation, places=300)
    assert [answer.json()["probs"][0][0] for answer in answers] == numbers.tolist()
    assert len(model.calls) < 150


def test_a_full_server_says_so_and_stays_live():
    model = Scripted(0.3)

    async def conversation(client):
        first = [asyncio.create_task(client.post("/predict", json={"inputs": [[0.5]]})) for _ in range(4)]
        await asyncio.sleep(0.1)
        begin = time.monotonic()
        health = await client.get("/health")
        seconds = time.monotonic() - begin
        return await asyncio.gather(*first), health, seconds

    answers, health, seconds = talk(model, conversation, places=3)
    assert [answer.status_code for answer in answers] == [200, 200, 200, 503]
    refused(answers[3], 503, "The server is busy with 3 requests: try again in a moment.")
    assert answers[3].headers["Retry-After"] == "1" and health.status_code == 200 and seconds < 0.15


@pytest.mark.parametrize("path", ["/", "/docs"])
def test_pages_name_no_other_host_and_forbid_any(path):
    page = ask(MODEL, "GET", path)
    assert page.status_code == 200 and page.headers["content-type"].startswith("text/html")
    policy = dict(part.split(maxsplit=1) for part in page.headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'none'" and set(policy.values()) == {"'none'", "'self'", "data:"}
    for address in re.findall(r'(?:src|href|action)="([^"]*)"', page.text):
        assert address == "data:," or re.match(r"/(?!/)", address)
        if address.startswith("/"):
            assert ask(MODEL, "GET", address).status_code == 200
    assert "http" not in page.text and "<script>" not in page.text and "style=" not in page.text


def test_the_docs_tell_each_operation_and_status():
    schema, page = ask(MODEL, "GET", "/openapi.json").json(), ask(MODEL, "GET", "/docs").text
    assert set(schema["paths"]) == {"/predict", "/health"}
    post = schema["paths"]["/predict"]["post"]
    assert "POST /predict" in page and "GET /health" in page
    for word in [*post["responses"], *post["requestBody"]["content"]]:
        assert f">{word}<" in page
    [example] = post["requestBody"]["content"]["application/json"]["example"].values()
    right(ask(MODEL, "POST", "/predict", json={"inputs": example}), example)


@pytest.mark.parametrize("options", [{"batch": 0}, {"wait": -1.0}, {"places": 0}])
def test_numbers_out_of_range(options):
    with pytest.raises(ValueError, match="expected a finite number of at least"):
        application(MODEL, **options)
