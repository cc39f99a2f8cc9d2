from catalogue.search.chinese import simplified


def test_simplified_turns_traditional_characters() -> None:
    assert simplified("環境權利") == "环境权利"


def test_simplified_leaves_other_text_alone() -> None:
    assert simplified("women 环境") == "women 环境"
    assert simplified("women") == "women"
