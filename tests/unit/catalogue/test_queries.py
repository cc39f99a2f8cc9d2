import pytest

from catalogue.queries import Filters
from catalogue.verdicts import Outcome
from tests.builders import a_catalogue, a_commitment, a_recommendation, a_suggestion, an_indicator

_TARGET = {"measure": "New jobs", "comparator": "at least", "value": 50, "unit": "jobs", "reported": {"value": 60}}
_CATALOGUE = a_catalogue(
    indicators=[
        an_indicator("1", targets=[_TARGET], groups=["women"], laws=["labour-law"]),
        an_indicator("2", title="Air", bodies=["court"], treaties=["icescr"]),
    ],
    commitments=[a_commitment(targets=[_TARGET | {"reported": None}])],
    recommendations=[a_recommendation("28.1"), a_recommendation("28.2", title="Other", states=["norway"])],
    suggestions=[a_suggestion(), a_suggestion("ngo-2", title="Hear")],
)


def admitted(**fields):
    return [entry.id for entry in _CATALOGUE if Filters(**fields).admit(_CATALOGUE, entry)]


@pytest.mark.parametrize(
    ("fields", "ids"),
    [
        ({"kinds": ("upr", "progress")}, ["upr:28.1", "upr:28.2", "progress:1"]),
        ({"documents": ("plan",)}, ["commitment:IV.1.1"]),
        ({"parts": ("area:I",)}, ["indicator:1", "indicator:2"]),
        ({"parts": ("right:I.1", "section:IV.1")}, ["indicator:1", "indicator:2", "commitment:IV.1.1"]),
        ({"themes": ("work",)}, ["indicator:1", "indicator:2"]),
        ({"groups": ("women",)}, ["indicator:1"]),
        ({"states": ("norway",)}, ["upr:28.2"]),
        ({"regions": ("asia",)}, ["upr:28.1"]),
        ({"laws": ("labour-law",)}, ["indicator:1"]),
        ({"bodies": ("court",)}, ["indicator:2"]),
        ({"treaties": ("icescr",)}, ["indicator:2"]),
        ({"organisations": ("ngo",)}, ["suggestion:ngo-1", "suggestion:ngo-2"]),
        ({"verdicts": (Outcome.REACHED,)}, ["indicator:1"]),
        ({"verdicts": (Outcome.REACHED, Outcome.OPEN)}, ["indicator:1", "commitment:IV.1.1"]),
        ({"themes": ("work",), "bodies": ("court",)}, ["indicator:2"]),
        ({"themes": ("work",), "states": ("india",)}, []),
    ],
)
def test_admit_takes_any_value_of_a_field_and_all_fields(fields, ids):
    assert admitted(**fields) == ids


def test_admit_without_filters_takes_everything():
    assert len(admitted()) == len(_CATALOGUE)


def test_filters_are_true_where_any_is_set():
    assert not Filters()
    assert Filters(verdicts=(Outcome.OPEN,))
