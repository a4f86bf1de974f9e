"""Links to the other pages, in the three places where a notebook runs."""

import pytest

from careerkit.settings import settings
from careerkit.widgets import place_of


def test_on_our_own_pages_a_link_leads_to_the_address_of_a_step(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CAREERKIT_PLACE", "server")
    settings.cache_clear()
    assert place_of("01_values.ipynb", "V") == {"title": "V", "href": "values", "notebook": ""}


def test_in_plain_voila_a_link_leads_to_the_notebook_beside_this_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SERVER_SOFTWARE", "voila/0.5.13")
    settings.cache_clear()
    place = place_of("01_values.ipynb", "V")
    assert place == {"title": "V", "href": "01_values.ipynb", "notebook": ""}


def test_in_jupyterlab_a_link_names_the_notebook_file_beside_this_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SERVER_SOFTWARE", raising=False)
    settings.cache_clear()
    place = place_of("01_values.ipynb", "V")
    assert place == {"title": "V", "href": "01_values.ipynb", "notebook": "01_values.ipynb"}
