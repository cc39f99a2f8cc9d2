from decimal import Decimal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from catalogue.reading import MAX_BYTES, dotted, parse_yaml, read_yaml

_TEXT = """\
kind: indicators
items:
  - number: "1"
    value: 28.270
    year: 2020
    note:
  - - deep
"""


def messages(content):
    return [str(problem) for problem in parse_yaml(content, "file.yaml").problems]


def test_parse_yaml_gives_plain_values():
    reading = parse_yaml(_TEXT.encode(), "file.yaml")

    assert reading.problems == ()
    assert reading.value == {
        "kind": "indicators",
        "items": [{"number": "1", "value": Decimal("28.270"), "year": 2020, "note": None}, ["deep"]],
    }
    assert str(reading.value["items"][0]["value"]) == "28.270"


def test_parse_yaml_knows_the_line_of_every_field():
    reading = parse_yaml(_TEXT.encode(), "file.yaml")

    assert reading.line_of(()) == 1
    assert reading.line_of(("items",)) == 2
    assert reading.line_of(("items", 0, "year")) == 5
    assert reading.line_of(("items", 1, 0)) == 7


def test_line_of_an_absent_field_is_the_line_of_what_is_around_it():
    reading = parse_yaml(_TEXT.encode(), "file.yaml")

    assert reading.line_of(("items", 1, "title")) == 7
    assert reading.line_of(("links", 4)) == 1
    assert parse_yaml(b"", "file.yaml").line_of(("kind",)) == 1


def test_parse_yaml_reads_past_a_byte_order_mark():
    assert parse_yaml("\ufeffkind: links".encode(), "file.yaml").value == {"kind": "links"}


@pytest.mark.parametrize("written", ["0", "-5", "+5", "123456789012345678"])
def test_parse_yaml_reads_whole_numbers(written):
    assert parse_yaml(written.encode(), "file.yaml").value == int(written)


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "true",
        "010",
        "0x1F",
        "1_000",
        "1.0e+3",
        ".5",
        "5.",
        ".inf",
        ".nan",
        "2020-01-01",
        "12:30",
        "<<",
        "=",
        "9" * 19,
    ],
)
def test_parse_yaml_refuses_what_can_be_read_in_two_ways(written):
    assert messages(f"value: {written}".encode()) == [
        f'file.yaml:1: value: can be read in more than one way; put it in quotes: "{written}"'
    ]


def test_parse_yaml_shortens_an_endless_number():
    (message,) = messages(b"value: " + b"9" * 5000)

    assert message.endswith(f'"{"9" * 40}…"')


def test_parse_yaml_refuses_other_encodings():
    assert messages("kind: ü".encode("latin-1")) == ["file.yaml:1: is not UTF-8 text (byte 6); save it as UTF-8"]


def test_parse_yaml_tells_the_line_of_a_character_that_is_not_allowed():
    assert messages("kind: ü\nof: \x00".encode()) == [
        "file.yaml:2: holds a character that YAML does not allow (#x0000); delete it"
    ]


def test_parse_yaml_refuses_a_file_over_5_mb():
    too_large = b"# " + b"x" * MAX_BYTES

    assert messages(too_large) == ["file.yaml:1: is larger than 5 MB; split it into several files"]
    assert parse_yaml(b"kind: links\n" + too_large[: MAX_BYTES - 12], "file.yaml").problems == ()


@pytest.mark.parametrize("opening", [b"[", b"- ", b"? ", b"{a: "])
def test_parse_yaml_survives_a_file_that_only_opens(opening):
    (message,) = messages(opening * 200_000)

    assert "is nested more than 20 levels deep" in message


def test_parse_yaml_takes_twenty_levels():
    assert parse_yaml(b"[" * 20 + b"]" * 20, "file.yaml").problems == ()


def test_parse_yaml_refuses_an_alias_but_not_an_asterisk():
    assert messages(b"a: &a x\nb: *a") == ["file.yaml:2: aliases (*name) are not allowed; write the value out"]
    assert parse_yaml(b"a: 5 * 3", "file.yaml").value == {"a": "5 * 3"}


@pytest.mark.parametrize("tagged", ["!!int '--5'", "!!float '--5.5'", "!!str 5", "! 5", "!own [a]", "!!binary aGk="])
def test_parse_yaml_refuses_tags(tagged):
    (message,) = messages(f"a: {tagged}".encode())

    assert "tags (" in message


def test_parse_yaml_reports_every_problem_of_a_file():
    assert messages(b"a: 1\na: 2\nb: no\nc:\n  ? {}\n  : 1\n  d: 1_0") == [
        "file.yaml:2: a: is given twice; it stands in line 1 already",
        'file.yaml:3: b: can be read in more than one way; put it in quotes: "no"',
        "file.yaml:5: c: has a key that is not a word; expected 'name: value'",
        'file.yaml:7: c.d: can be read in more than one way; put it in quotes: "1_0"',
    ]


def test_read_yaml_of_a_missing_file_is_a_problem(tmp_path):
    reading = read_yaml(tmp_path / "gone.yaml", "gone.yaml")

    assert [str(problem) for problem in reading.problems] == ["gone.yaml:1: can't be read: No such file or directory"]


def test_read_yaml_calls_the_file_by_the_name_given(tmp_path):
    (tmp_path / "a.yaml").write_bytes(b"")

    (problem,) = read_yaml(tmp_path / "a.yaml", "folder/a.yaml").problems

    assert problem.file == "folder/a.yaml"


@given(st.binary())
def test_parse_yaml_takes_any_bytes(content):
    reading = parse_yaml(content, "file.yaml")

    assert reading.value is None or not reading.problems


@given(st.text(alphabet="-[]{}:,?&*!|>'\"%@#<=~ \n\t\\0189.abéx中\ufeff\x85\u2028"))
def test_parse_yaml_takes_any_text_that_looks_like_yaml(text):
    reading = parse_yaml(text.encode(), "file.yaml")

    assert reading.value is None or not reading.problems
    assert all(
        1 <= problem.line <= text.count("\n") + text.count("\x85") + text.count("\u2028") + 2
        for problem in reading.problems
    )


_plain = st.recursive(
    st.none()
    | st.text()
    | st.integers(-(10**17), 10**17)
    | st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=3),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


class _Writer(yaml.SafeDumper):
    """Writes decimals as YAML numbers."""

    def ignore_aliases(self, data):
        return True


_Writer.add_representer(Decimal, lambda writer, value: writer.represent_scalar("tag:yaml.org,2002:float", f"{value:f}"))


@given(st.dictionaries(st.text(), _plain, min_size=1))
def test_parse_yaml_reads_what_was_written(value):
    written = yaml.dump(value, Dumper=_Writer)

    assert parse_yaml(written.encode(), "file.yaml").value == value


@pytest.mark.parametrize(
    ("path", "text"),
    [((), ""), (("items", 2, "targets", 0, "value"), "items[2].targets[0].value"), ((0, "a"), "[0].a")],
)
def test_dotted_writes_a_path_as_people_do(path, text):
    assert dotted(path) == text
