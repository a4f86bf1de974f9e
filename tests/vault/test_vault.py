"""Sealing and opening sections, and wrapping the key that does it."""

import hmac
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerkit.errors import CareerkitError
from careerkit.vault import Access, bucket, derive_key, new_key, seal, unseal, unwrap_key, wrap_key

Place = dict[str, Any]  # the four that say where something belongs

KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))
OVERHEAD = 28  # bytes of nonce and tag
BUCKETS = {1024 << n for n in range(7)} | {64 * 1024 * n for n in range(1, 40)}

names = st.text(max_size=20)
numbers = st.integers(0, 2**31)
places = st.fixed_dictionaries(
    {"record": names, "section": names, "schema": numbers, "revision": numbers}
)
PLACE: Place = {"record": "r", "section": "stories", "schema": 1, "revision": 7}


@given(st.binary(max_size=3000), places)
def test_what_is_sealed_opens_again(plain: bytes, place: Place) -> None:
    assert unseal(KEY, seal(KEY, plain, **place), **place) == plain


@given(places, places)
def test_what_is_sealed_for_one_place_opens_in_no_other(here: Place, there: Place) -> None:
    sealed = seal(KEY, b"mine", **here)
    if here == there:
        assert unseal(KEY, sealed, **there) == b"mine"
    else:
        with pytest.raises(CareerkitError, match="sealed_wrongly"):
            unseal(KEY, sealed, **there)


@pytest.mark.parametrize(
    ("name", "value"), [("record", "s"), ("section", "values"), ("schema", 2), ("revision", 8)]
)
def test_no_one_part_of_the_place_can_be_exchanged(name: str, value: Any) -> None:
    sealed = seal(KEY, b"mine", **PLACE)
    with pytest.raises(CareerkitError, match="sealed_wrongly"):
        unseal(KEY, sealed, **PLACE | {name: value})


@given(st.data())
def test_no_byte_can_be_changed(data: st.DataObject) -> None:
    sealed = bytearray(seal(KEY, b"mine", **PLACE))
    at = data.draw(st.integers(0, len(sealed) - 1))
    sealed[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(CareerkitError, match="sealed_wrongly"):
        unseal(KEY, bytes(sealed), **PLACE)


@given(st.integers(0, OVERHEAD + 1024 - 1))
def test_nothing_can_be_cut_off(length: int) -> None:
    with pytest.raises(CareerkitError, match="sealed_wrongly"):
        unseal(KEY, seal(KEY, b"mine", **PLACE)[:length], **PLACE)


def test_another_key_opens_nothing() -> None:
    with pytest.raises(CareerkitError, match="sealed_wrongly"):
        unseal(OTHER_KEY, seal(KEY, b"mine", **PLACE), **PLACE)


def test_the_error_names_the_section_and_nothing_else() -> None:
    with pytest.raises(CareerkitError) as caught:
        unseal(OTHER_KEY, seal(KEY, b"mine", **PLACE), **PLACE)
    assert caught.value.facts == {"section": "stories"}


@given(st.integers(0, 2_000_000))
def test_sizes_tell_only_the_bucket(size: int) -> None:
    assert bucket(size) in BUCKETS
    assert size < bucket(size) <= max(1024, 2 * size + 8)


@given(st.binary(max_size=9000))
def test_what_is_stored_is_a_bucket_long(plain: bytes) -> None:
    assert len(seal(KEY, plain, **PLACE)) - OVERHEAD == bucket(len(plain))


@pytest.mark.parametrize("size", [1020, 2044, 65532, 131068])
def test_the_next_bucket_begins_when_one_is_full(size: int) -> None:
    assert bucket(size) == size + 4
    assert bucket(size + 1) > size + 4


def test_the_same_text_is_sealed_differently_each_time() -> None:
    assert len({seal(KEY, b"mine", **PLACE) for _ in range(100)}) == 100


@given(st.binary(min_size=32, max_size=32), names)
def test_a_wrapped_key_opens_again(data_key: bytes, record: str) -> None:
    wrapped = wrap_key(KEY, data_key, record=record)
    assert unwrap_key(KEY, wrapped, record=record) == data_key


def test_a_wrapped_key_needs_its_wrapping_key() -> None:
    with pytest.raises(CareerkitError, match="wrong_key"):
        unwrap_key(OTHER_KEY, wrap_key(KEY, new_key(), record="r"), record="r")


def test_a_wrapped_key_belongs_to_its_record() -> None:
    with pytest.raises(CareerkitError, match="wrong_key"):
        unwrap_key(KEY, wrap_key(KEY, new_key(), record="r"), record="s")


def test_a_sealed_section_cannot_pass_for_a_wrapped_key() -> None:
    with pytest.raises(CareerkitError, match="wrong_key"):
        unwrap_key(KEY, seal(KEY, new_key(), **PLACE), record="r")


def test_new_keys_have_256_bits_and_differ() -> None:
    keys = {new_key() for _ in range(100)}
    assert len(keys) == 100
    assert {len(key) for key in keys} == {32}


def test_an_access_does_not_show_its_key() -> None:
    assert repr(Access("r", KEY)) == "Access(record='r')"


def test_a_key_is_derived_as_rfc_5869_expands_it() -> None:
    block = hmac.digest(KEY, b"careerkit test" + b"\x01", "sha256")
    assert derive_key(KEY, "test") == block


@pytest.mark.parametrize(("secret", "purpose"), [(OTHER_KEY, "test"), (KEY, "another")])
def test_another_secret_or_purpose_derives_another_key(secret: bytes, purpose: str) -> None:
    derived = derive_key(secret, purpose)
    assert len(derived) == 32
    assert derived not in {KEY, OTHER_KEY, derive_key(KEY, "test")}
