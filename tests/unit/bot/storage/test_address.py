import pytest

from bot.storage.address import AddressError, address_for_threads, parse_address


@pytest.mark.parametrize(
    ("written", "asynchronous", "blocking"),
    [
        ("sqlite:///a/b.db", "sqlite+aiosqlite:///a/b.db", "sqlite:///a/b.db"),
        ("sqlite+aiosqlite:////b.db", "sqlite+aiosqlite:////b.db", "sqlite:////b.db"),
        ("postgres://h/d", "postgresql+psycopg://h/d", "postgresql+psycopg://h/d"),
        ("postgresql://u:p@h:1/d", "postgresql+psycopg://u:p@h:1/d", "postgresql+psycopg://u:p@h:1/d"),
        ("postgresql+psycopg://h/d?sslmode=require", "postgresql+psycopg://h/d?sslmode=require", None),
    ],
)
def test_parse_address(written: str, asynchronous: str, blocking: str | None):
    url = parse_address(written)

    assert url.render_as_string(hide_password=False) == asynchronous
    assert address_for_threads(url).render_as_string(hide_password=False) == (blocking or asynchronous)


@pytest.mark.parametrize("written", ["", "hrplan.db", "mysql://u:secret@h/d", "sqlite://", "sqlite:///:memory:"])
def test_parse_address_that_is_none_says_what_is_expected(written: str):
    with pytest.raises(AddressError, match=r"expected|sqlite:///FILE") as problem:
        parse_address(written)

    assert "secret" not in str(problem.value)
