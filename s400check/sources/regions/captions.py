"""The words under pictures."""

import re
from collections.abc import Iterable
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.regions.pages import QUOTING, Example, Page, RegionRule, any_of, lines, matching, rejected

_PICTURE: Final = any_of(
    *("photo(?:graph)?", "picture", "image", "pic", "illustration", "graphic", "map", "infographic"),
)
_LABELS: Final = any_of(
    # "Photo: ...", "File photo by ...", "Image caption ..."
    rf"\A\W*(?:(?:file|handout|archive|stock|undated|combination) )?{_PICTURE}"
    r"(?: (?:caption|credit|by|courtesy(?: of)?|source)\b\s*:?|\s*:)\s*\S",
    r"\A\W*(?:image|photo) (?:source|copyright|credit)\b",
    r"\A(?:file|handout|archive)\s*(?:photo|picture|image)?\s*[-–—:.]",
    # "In this May 3, 2018, file photo, ..."
    r"\b(?:file|handout|undated) (?:photo|picture|image)\b(?=[^.]{0,40}(?:,|\Z|\())",
)

LABELLED: Final = RegionRule(
    name="caption.labelled",
    about="A line that calls itself a picture.",
    role=RegionRole.CAPTION,
    find=matching(
        re.compile(_LABELS, re.IGNORECASE),
        hints=("photo", "pic", "image", "illustr", "graphic", "map", "file", "handout", "archive"),
    ),
    # seeds/004: "FILE PHOTO: Components for S-400 loaded to an aircraft to be delivered to Turkey"
    examples=lines(
        "FILE PHOTO: A radar is loaded onto a ship",
        "Photo: Ministry of Defence",
        "Image caption The harbour of Bergen in May",
        "In this May 3, 2018, file photo, a radar stands in Bergen.",
    ),
    rejects=rejected("Photographs of the radar were shown to reporters.", "The picture is unclear, the minister said."),
)

_AGENCY: Final = any_of(
    *("AP", "AFP", "EPA", "Reuters", "Getty(?: Images)?", "Anadolu(?: Agency)?", "TASS", "Sputnik", "dpa", "Bloomberg"),
    "Shutterstock",
)
_MARKS: Final = any_of(
    r"(?:©|\(c\)|\b(?:photo(?:graph)?|picture|image|credit|foto)\s*(?::|by\b))\s*[^.©:]{2,60}\Z",
    r"[\[(](?:photo|image|picture|AP Photo|file|handout|courtesy)\b[^\])]{0,80}[\])]\W*\Z",
    rf"[\[(][^\])]{{0,60}}(?:/\s?{_AGENCY}|Getty Images|via AP|via Reuters)[^\])]{{0,40}}[\])]\W*\Z",
    rf"\b{_AGENCY}\s*/\s*[A-Z][\w. '’-]{{2,40}}\Z",
    rf"/{_AGENCY}\Z",
    # "(NordWire Photo)", "(Carl Printer/The Post)", "CARL PRINTER/AFP VIA GETTY IMAGES": no full stop behind them
    r"\((?-i:[A-Z][\w .]{1,20} )(?:photo|image|picture)s?\)\Z",
    r"\((?-i:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}/\s?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})\)\Z",
    r"(?-i:[.!?”\"] \([A-Z][\w.&’'-]*(?: (?:[A-Z&][\w.’'-]*|of|the|for|and|via)){0,6}\))\Z",
    r"(?-i:\| [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}/[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})\Z",
    r"(?-i:\b[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){1,3}/[A-Z]{2,}(?: [A-Z]+){0,5})\Z",
)

CREDITED: Final = RegionRule(
    name="caption.credited",
    about="A line that ends with a photographer's or an agency's mark.",
    role=RegionRole.CAPTION,
    find=matching(
        re.compile(_MARKS, re.IGNORECASE),
        hints=(
            "©",
            "(c)",
            "photo",
            "foto",
            "picture",
            "image",
            "credit",
            "file",
            "handout",
            "courtesy",
            "/",
            "via ",
            "(",
        ),
    ),
    # seeds/004's caption ends "(c) MOD", with the sign
    examples=lines(
        "A radar is loaded onto a ship © MOD",
        "The harbour of Bergen. (Photo by A. Writer)",
        "The minister on Monday [A. Writer/Reuters]",
        "A ship leaves port. REUTERS/Ann Writer",
        "The safe had been hidden behind a wall. (Harlan Police Department)",
        "The minister speaks to reporters at the Capitol in Oslo on July 21. | Carl Printer/AN Photo",
        "The harbour of Bergen. Photograph: Carl Printer/The Post",
        "Ships wait for the tide (Carl Printer/The Fjord Post)",
        "The minister in Oslo on Monday. CARL PRINTER/AFP VIA GETTY IMAGES",
    ),
    rejects=rejected(
        "The vote was split evenly (Holt/Sol).",
        "He left the party. (He had founded it.)",
        "The paper (founded by a printer) closed.",
        "The agency told Reuters on Monday.",
    ),
)

_PLACES: Final = any_of(
    r"\((?:far |top |bottom |back |front )?(?:left|right|cent(?:er|re)|middle|L|R|C)(?: to right)?\)",
    r"\b(?:[Ff]rom|[Ll]eft|[Rr]ight) (?:left|right|to right|to left)\s?[,:]",
    r"\b(?:second|third|fourth) from (?:the )?(?:left|right)\b",
    r"\b[Pp]hoto(?:graph)? (?:taken|released|provided|made available)\b.{0,60}\b(?:shows?|by)\b",
    r"\b[Pp]ictured(?: here| above| below| left| right|,)",
    r"\b(?:is|are) (?:seen|pictured|shown) (?:here\b|in (?:this|an?) (?:\w+ ){0,2}(?:photo|picture|image|still)\b)",
)

POSITIONS: Final = RegionRule(
    name="caption.positions",
    about="Who stands where: (left), (R), second from right; or what a picture shows.",
    role=RegionRole.CAPTION,
    find=matching(
        re.compile(_PLACES),
        unless=QUOTING,
        hints=(
            *("(left", "left)", "left,", "left:", "from left", "right)", "right,", "right:", "from right", "from the "),
            *("(far", "(top", "(bottom", "(back", "(front", "(cent", "(middle", "(l)", "(r)", "(c)", "(l ", "(r "),
            *("pictured", "photo", " seen ", " shown ", "to right", "to left"),
        ),
    ),
    # seeds/000: "Turkish President Recep Tayyip Erdogan (left) and Russian President Vladimir Putin in Sochi"
    examples=lines(
        "The minister (left) and his guest in Bergen on May 3.",
        "From left, Ann Writer, Bob Reader and Carl Printer",
        "Aerial photo taken on May 3 shows the harbour of Bergen.",
        "Ships are seen in this undated handout image of the harbour.",
    ),
    rejects=rejected(
        "The party of the far right won.",
        "They left (right after the vote) for Bergen.",
        "The party moved from left to right in four years.",
        "The deal is seen in Bergen as a snub.",
        "Photographs of the minister (left) were found, police said.",
    ),
)

_LABEL: Final = re.compile(r"(?:image|media|photo|video) caption\W*\Z", re.IGNORECASE)


def _below_a_label(page: Page) -> Iterable[int]:
    for i in page.unclaimed:
        if _LABEL.match(page.lines[i][:40]):
            yield i
            if i + 1 < len(page.lines) and i + 1 not in page.prose:
                yield i + 1


BELOW_LABEL: Final = RegionRule(
    name="caption.below-label",
    about="The words Image caption alone on a line, and the line below.",
    role=RegionRole.CAPTION,
    find=_below_a_label,
    examples=(
        Example(("Media caption", "Okafor: 'I just hit it'")),
        Example(("Image caption", "The harbour of Bergen"), at=1),
    ),
    rejects=rejected("The media caption was wrong."),
)

RULES: Final = (BELOW_LABEL, LABELLED, CREDITED, POSITIONS)
