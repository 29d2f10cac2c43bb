from __future__ import annotations

import datetime
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.keeping.toml_text import toml_text

TEXT = st.text(st.characters(codec="utf-8"), max_size=8)
PLAIN = st.one_of(
    TEXT, st.booleans(), st.integers(-(2**63), 2**63 - 1), st.floats(allow_nan=False), st.dates(), st.datetimes()
)
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=4,
)


@given(st.dictionaries(TEXT, VALUES, max_size=3))
def test_what_is_written_reads_back(values: dict[str, object]) -> None:
    assert tomllib.loads(toml_text(values)) == values


def test_a_time_and_a_reference_are_written_as_people_write_them() -> None:
    written = toml_text({"date": datetime.date(2023, 1, 20), "based_on": [{"title": "Étude « A »"}]})
    assert written == 'date = 2023-01-20\nbased_on = [{title = "Étude « A »"}]\n'


def test_what_toml_does_not_have_is_a_defect() -> None:
    with pytest.raises(TypeError):
        toml_text({"title": None})
