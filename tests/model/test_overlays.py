import pytest

from s400check.model.overlays import Overlay, differing

BASE = {"a": 1, "b": 2}


def test_what_is_taken_out_is_gone() -> None:
    laid = Overlay.without(Overlay.over(BASE, "c", 3), "a")

    assert dict(laid) == {"b": 2, "c": 3}
    assert (len(laid), "a" in laid) == (2, False)
    with pytest.raises(KeyError):
        laid["a"]


def test_what_is_put_back_stands_where_it_stood() -> None:
    laid = Overlay.over(Overlay.without(BASE, "a"), "a", 7)

    assert list(laid.items()) == [("a", 7), ("b", 2)]
    assert len(laid) == 2


def test_what_was_laid_over_can_be_taken_out() -> None:
    assert dict(Overlay.without(Overlay.over(BASE, "c", 3), "c")) == BASE


def test_taking_out_what_is_not_there_changes_nothing() -> None:
    assert dict(Overlay.without(BASE, "z")) == BASE


def test_two_overlays_of_one_mapping_differ_where_either_was_changed() -> None:
    one, other = Overlay.over(BASE, "c", 3), Overlay.without(BASE, "a")

    assert set(differing(one, other)) == {"a", "c"}
    assert set(differing(BASE, other)) == {"a"}


def test_overlays_of_two_mappings_can_differ_anywhere() -> None:
    assert set(differing(Overlay.over(BASE, "c", 3), {"a": 1})) == {"a", "b", "c"}
