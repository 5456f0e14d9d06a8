"""What the structure of a web page says of each of its blocks."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.readers.blocks import WebPage
from s400check.sources.readers.elements import HEADINGS
from s400check.sources.readers.holders import BUTTON, FIELD, PICTURE, Holders
from s400check.sources.readers.paragraphs import Block, link_share
from s400check.sources.regions import label_of
from s400check.sources.regions.pages import word_count

_MOSTLY_LINK: Final = 0.6
"""Share of a block's characters from which it is a link to elsewhere; prose with many links stays below a half."""

_MOST: Final = 0.6
"""Share of a page's running text in one article element from which the others are other stories."""

_STORIES: Final = 0.15
"""Share of a page's running text in one of several articles that makes it a story, and not a card with a headline."""

_TOO_MUCH: Final = 0.4
"""Share of a page's running text in one element from which its class names the whole page, and no part of it."""

_ENOUGH: Final = 0.5
"""Share of the article's running text that trafilatura must find to be believed; it gives up on some pages."""

_PROSE: Final = 12
"""Words from which a block that is no paragraph is running text: many pages put their paragraphs into divisions."""

_CAPTION: Final = 40
"""Words of the longest caption, with the photographer's name."""

_PANEL: Final = 60
"""Words of the largest box with a button or a field in it: newsletters, share bars, polls."""

_DECK: Final = 10
"""Words from which a line between headline and story is a deck."""

_POINT: Final = 4
"""Words from which an item of a list there is a point of the story; shorter ones are sections and buttons."""

_SIGNATURE: Final = re.compile(r"\A[-–—]\s*\w")


def block_roles(page: WebPage, article: Sequence[bool] | None) -> tuple[RegionRole | None, ...]:
    """What the page's structure says each block is; None leaves it to the rules for text.

    `article` says which blocks trafilatura takes for the article, None where it was not asked.
    """
    blocks = page.blocks
    weights = [_weight(block) for block in blocks]
    told = _told(blocks, weights)
    open_ = [weight if role in _STORY else 0 for weight, role in zip(weights, told, strict=True)]
    main = page.holders.main([(block.holder, weight) for block, weight in zip(blocks, open_, strict=True)])
    for i, role in enumerate(_by_marks(page, main)):
        told[i] = told[i] if told[i] not in (None, RegionRole.QUOTE) else role or told[i]
    around = _inside(page, open_, main)
    inside = list(around)
    if article is not None and _is_believable(article, around, open_):
        inside = [a and b for a, b in zip(_filled(blocks, told, article), around, strict=True)]
    _with_deck(blocks, told, inside)
    _without_later_headlines(told, inside)
    roles = [_role(block, role, within) for block, role, within in zip(blocks, told, inside, strict=True)]
    for i, near in enumerate(around):
        if near and not inside[i] and roles[i] in (RegionRole.CHROME, RegionRole.TEASER):
            roles[i] = _credit(blocks[i]) or roles[i]
    return _without_lone_headings(blocks, roles)


_STORY: Final = (None, RegionRole.QUOTE)


def _weight(block: Block) -> int:
    """The characters of running text."""
    running = block.element in ("p", "blockquote") or word_count(block.text) >= _PROSE
    return len(block.text) if running and not _is_link(block) else 0


def _told(blocks: Sequence[Block], weights: Sequence[int]) -> list[RegionRole | None]:
    """The roles from elements and class names, but for names of elements that hold too much to be a part."""
    whole = sum(weights)
    named: Counter[int] = Counter()
    for block, weight in zip(blocks, weights, strict=True):
        named.update({said.named: weight for said in block.roles})
    return [
        next((s.role for s in block.roles if not s.named or named[s.named] <= whole * _TOO_MUCH), None)
        for block in blocks
    ]


def _by_marks(page: WebPage, main: int) -> list[RegionRole | None]:
    """Captions: the few words in one part with a picture. Promos and buttons: those in one part with a control."""
    holders = page.holders
    words = holders.sums([(block.holder, word_count(block.text)) for block in page.blocks])
    titles = holders.sums([(block.holder, int(block.element in HEADINGS)) for block in page.blocks])
    tops = holders.sums([(block.holder, int(block.element == "h1")) for block in page.blocks])
    roles: list[RegionRole | None] = [None] * len(words)
    for number in range(1, len(words)):
        if roles[holders.parents[number]] is not None:
            roles[number] = roles[holders.parents[number]]
        elif not holders.holds(number, main):
            mark = holders.marks[number]
            if mark & PICTURE and words[number] <= _CAPTION and not titles[number]:
                roles[number] = RegionRole.CAPTION
            elif mark & (BUTTON | FIELD) and words[number] <= _PANEL and not tops[number]:
                roles[number] = RegionRole.PROMO if words[number] >= _PROSE else RegionRole.CHROME
                if mark & FIELD:
                    _spread(holders, number, main, words, tops, roles)
    return [roles[block.holder] for block in page.blocks]


def _spread(
    holders: Holders,
    number: int,
    main: int,
    words: Sequence[int],
    tops: Sequence[int],
    roles: list[RegionRole | None],
) -> None:
    """Makes the box around a field a promo: its title and its offer stand beside the form."""
    box = number
    while (around := holders.parents[box]) and words[around] <= _PANEL and not holders.holds(around, main):
        if tops[around]:
            break
        box = around
    for inner in range(box, holders.last[box] + 1):
        roles[inner] = RegionRole.PROMO


def _credit(block: Block) -> RegionRole | None:
    """The role of a by-line that trafilatura leaves out, as it does most."""
    role = label_of(block.text)
    return role if role is RegionRole.CREDIT else None


def _inside(page: WebPage, weights: Sequence[int], main: int) -> list[bool]:
    """Whether each block is where the article is: in the main holder, and in the article element if one stands out."""
    article = _main_article(page.blocks, weights)
    return [
        page.holders.holds(main, block.holder) and (not article or article in block.articles) for block in page.blocks
    ]


def _main_article(blocks: Sequence[Block], weights: Sequence[int]) -> int:
    """The number of the article element that holds most of the running text, 0 for none.

    A page that goes on with the next story as the reader scrolls has several, each with a headline of its own and
    none with most of the text: it is the first of them. The posts of a live page have one headline above them all.
    """
    counts: Counter[int] = Counter()
    for block, weight in zip(blocks, weights, strict=True):
        counts.update(dict.fromkeys(block.articles, weight))
    most = max((n for n, count in counts.items() if count >= _MOST * sum(weights)), default=0)
    titled = list(
        dict.fromkeys(b.articles[-1] for b in blocks if b.element == "h1" and b.articles and b.articles[-1] > most)
    )
    rivals = [number for number in titled if counts[number] >= _STORIES * sum(weights)]
    return rivals[0] if len(titled) > 1 and rivals and rivals[0] == titled[0] else most


def _is_believable(article: Sequence[bool], inside: Sequence[bool], weights: Sequence[int]) -> bool:
    there = sum(weight for weight, within in zip(weights, inside, strict=True) if within)
    found = sum(w for w, a, b in zip(weights, article, inside, strict=True) if a and b)
    return found >= _ENOUGH * there


def _filled(blocks: Sequence[Block], roles: Sequence[RegionRole | None], article: Sequence[bool]) -> list[bool]:
    """What trafilatura takes for the article, and what it skips between and right behind: lists, most of all."""
    first = article.index(True)
    last = len(article) - 1 - article[::-1].index(True)
    while _is_item(blocks, last + 1) or (_is_item(blocks, last + 2) and blocks[last + 1].element in HEADINGS):
        last += 1
    skipped = ("h2", "h3", "h4", "li", "td", "th", "tr", "dd", "blockquote", "summary", "p")
    return [
        found or (first < i <= last and roles[i] in _STORY and blocks[i].element in skipped and not _is_link(blocks[i]))
        for i, found in enumerate(article)
    ]


def _is_item(blocks: Sequence[Block], i: int) -> bool:
    return i < len(blocks) and blocks[i].element == "li" and not _is_link(blocks[i])


def _with_deck(blocks: Sequence[Block], roles: Sequence[RegionRole | None], inside: list[bool]) -> None:
    """Adds what stands between the headline and the story and tells something."""
    first = next((i for i, within in enumerate(inside) if within and blocks[i].element != "h1"), 0)
    top = max((i for i in range(first) if blocks[i].element == "h1"), default=first)
    for i in range(top + 1, first):
        block = blocks[i]
        least = _POINT if block.element == "li" else _DECK
        if roles[i] is None and word_count(block.text) >= least and not _is_link(block):
            inside[i] = True


def _without_later_headlines(told: list[RegionRole | None], inside: Sequence[bool]) -> None:
    """Makes headlines below the article others': its own stands above it or in it."""
    begun = inside.index(True) if True in inside else len(inside)
    for i in range(begun, len(inside)):
        if told[i] is RegionRole.HEADING and not inside[i]:
            told[i] = RegionRole.TEASER


def _role(block: Block, told: RegionRole | None, inside: bool) -> RegionRole | None:
    if told not in _STORY:
        return told
    if _is_link(block) or not inside:
        return RegionRole.TEASER if block.articles else RegionRole.CHROME
    if told is RegionRole.QUOTE:
        return RegionRole.CREDIT if _SIGNATURE.match(block.text) and word_count(block.text) < _PROSE else told
    if block.element == "tr":
        return RegionRole.BODY
    by_element = RegionRole.HEADING if block.element in HEADINGS else RegionRole.BODY if _is_entry(block) else None
    return by_element and (label_of(block.text) or by_element)


def _is_entry(block: Block) -> bool:
    """Whether the block is an item or a cell: short as a line of a menu, but the article's."""
    return block.element == "li" or (block.element in ("td", "th") and word_count(block.text) < _PROSE)


def _without_lone_headings(
    blocks: Sequence[Block], roles: Sequence[RegionRole | None]
) -> tuple[RegionRole | None, ...]:
    """The roles, with a heading over furniture, "Related stories", made furniture; a date or a name between is none."""
    mended = list(roles)
    for i in range(len(blocks) - 1, -1, -1):
        if blocks[i].element not in HEADINGS[1:] or mended[i] is not RegionRole.HEADING:
            continue
        if word_count(blocks[i].text) >= _DECK:
            continue  # a deck, set as a heading
        rest = (j for j in range(i + 1, min(i + 4, len(blocks))) if not _is_small(blocks[j], mended[j]))
        below = next((mended[j] for j in rest), RegionRole.CHROME if i + 1 == len(blocks) else None)
        if below in (RegionRole.CHROME, RegionRole.TEASER, RegionRole.PROMO):
            mended[i] = below
    return tuple(mended)


def _is_small(block: Block, role: RegionRole | None) -> bool:
    if role is RegionRole.CREDIT:
        return True
    furniture = role in (RegionRole.CHROME, RegionRole.TEASER)
    return furniture and word_count(block.text) <= _NAME and not _is_link(block)


_NAME: Final = 5
"""Words of a name, a date or the label of an advertisement, which may stand between a heading and its text."""


def _is_link(block: Block) -> bool:
    return link_share(block) >= _MOSTLY_LINK and word_count(block.text) < 30
