"""Names as a reader sees them: Chinese titles of documents stand in the marks that Chinese puts around titles."""

import pytest

from bot.places import seeds_folder
from bot.render.reader import Reader, in_title_marks
from bot.render.texts import texts_for
from catalogue.loading import load_catalogue

CATALOGUE = load_catalogue(seeds_folder())
DOCUMENTS = {document.short: document for document in CATALOGUE.documents.values()}


@pytest.mark.parametrize(
    ("short", "chinese"),
    [
        ("Action plan 2021-2025", "《国家人权行动计划（2021－2025年）》"),
        ("Human rights progress 2013", "《2013年中国人权事业的进展》"),
        ("Evaluation report 2016-2020", "《国家人权行动计划（2016－2020年）》实施情况评估报告"),
        ("CANGO report for the UPR", "CANGO report for the UPR"),
    ],
)
def test_a_document_is_called_by_its_chinese_title_where_it_has_one(short: str, chinese: str):
    assert Reader(CATALOGUE, texts_for("zh")).document_name(DOCUMENTS[short]) == chinese
    assert Reader(CATALOGUE, texts_for("en")).document_name(DOCUMENTS[short]) == short


def test_a_title_that_quotes_a_title_keeps_its_own_marks():
    assert in_title_marks("民法典") == "《民法典》"
    assert in_title_marks("《民法典》的解释") == "《民法典》的解释"
