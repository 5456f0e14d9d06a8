"""Subtitles."""

import pytest

from s400check.sources.copies import UnreadableError
from s400check.sources.readers.subtitles import read

SRT = """1
00:00:01,000 --> 00:00:03,500
<i>The ministry will buy</i>

2
00:00:03,600 --> 00:00:05,000
a new radar &amp; two ships.

3
00:01:10,250 --> 00:01:12,000
It stands
in Bergen.
"""

VTT = """WEBVTT - title

NOTE a remark

00:01.000 --> 00:03.500 align:start
<v Ann Writer>We will buy a radar.

01:00:03.600 --> 01:00:05.000
<v.loud Bob Reader>When?
"""


def test_cues_run_together_to_paragraphs_with_time_codes() -> None:
    copy = read(SRT.encode())

    assert copy.text == "The ministry will buy a new radar & two ships.\n\nIt stands in Bergen.\n"
    assert [(copy.text[place.at :][:8], place.words) for place in copy.places] == [
        ("The mini", "00:00:01"),
        ("a new ra", "00:00:03"),
        ("It stand", "00:01:10"),
    ]


def test_voices_are_named_and_begin_paragraphs() -> None:
    copy = read(VTT.encode())

    assert copy.text == "Ann Writer: We will buy a radar.\n\nBob Reader: When?\n"
    assert [place.words for place in copy.places] == ["00:00:01", "01:00:03"]


def test_what_live_captions_repeat_is_read_once() -> None:
    cue = "00:00:0{0},000 --> 00:00:0{1},000\nThe radar is here.\n\n"

    assert read((cue.format(1, 2) + cue.format(2, 3)).encode()).text == "The radar is here.\n"


def test_a_file_without_cues_is_refused() -> None:
    with pytest.raises(UnreadableError, match="holds no cue"):
        read(b"WEBVTT\n\nNothing is said.\n")
