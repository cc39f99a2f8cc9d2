import pytest
from pydantic import ValidationError

from catalogue.models.targets import Comparator, Qualifier
from tests.builders import a_target


def test_target_reads_every_field():
    target = a_target(
        comparator="rises by at least",
        value="1.5 million",
        deadline=2020,
        baseline={"value": 10, "unit": "jobs", "year": 2015},
        reported={"value": "2 million", "year": 2020, "since": 2016, "qualifier": "more than", "words": "two million"},
    )

    assert target.comparator is Comparator.RISES_BY
    assert str(target.value) == "1.5 million"
    assert target.baseline.year == 2015
    assert target.reported.qualifier is Qualifier.MORE_THAN


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"value": None}, "value: missing; expected a number, or a benchmark"),
        ({"incomparable": "Counted anew."}, "there is no reported figure; leave it out"),
        ({"reported": {"value": 5, "unit": "posts"}}, r"the reported unit \(posts\) differs from jobs"),
    ],
)
def test_target_says_what_does_not_fit_together(fields, message):
    with pytest.raises(ValidationError, match=message):
        a_target(**fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"value": None, "benchmark": "the national average"},
        {"reported": {"value": 5, "unit": "jobs"}},
        {"reported": {"value": 5, "unit": "posts"}, "incomparable": "Posts are not jobs."},
        {"reported": {"value": 5}, "incomparable": "Another year is meant."},
    ],
)
def test_target_takes_what_fits_together(fields):
    assert a_target(**fields).measure == "New jobs"
