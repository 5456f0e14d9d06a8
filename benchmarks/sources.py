"""How fast articles are read, parted and turned into claims: `python -m benchmarks sources [ARTICLES]`.

The articles are made from templates, about 5 kB each, and as rich in claims as the seeds: ten to a kilobyte. The ratio
is to reading the same bytes and doing nothing else than counting their words with `str.split`.
"""

import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from s400check.extract.claims import find_claims
from s400check.sources.reading import read
from s400check.sources.sentences import passages

_PLACES = ("Bergen", "Oslo", "Narvik", "Ankara", "Leer", "Milford", "Valmer", "Kiel", "Hull", "Port Ellis")
_PEOPLE = ("Ann Writer", "Bob Reader", "Carl Printer", "Lena Holt", "Dora Field", "Igor Malin", "Marit Sol")
_SENTENCES = (
    (
        "The ministry in {place} will pay ${n} million for new boats, the minister told parliament on Monday, although "
        "the harbour board had asked it to wait for a report on the state of the quay."
    ),
    "“We have waited a long time for it, and we shall not wait longer,” said {person}, head of the harbour in {place}.",
    "About {n},000 people live within {m} kilometres of the old quay, according to the town clerk.",
    "The first of them arrived in July 20{k}, and the last is expected by the end of next year.",
    (
        "It was the largest sum that {place} had ever spent, {person} said, and nobody on the council could explain "
        "how it had grown so much between the first plan and the contract that was signed in the end."
    ),
    (
        "Nobody in {place} could say who had signed the letter, when it had been sent, or why it had been kept "
        "from the council and from the people who live on the quay."
    ),
    (
        "Engineers found cracks in the third pier, and the road was closed until further notice, which left the market "
        "and the school without a bus and angered the traders."
    ),
    (
        "The opposition called the plan “far too dear” and asked the government to publish the whole of the contract, "
        "but the government has so far shown parts of it to a committee behind closed doors."
    ),
    (
        "{person} has long argued that the harbour should be moved to the other side of the bay, where the water is "
        "deeper and the wind less strong, and where there is room for a railway."
    ),
)


def _article(chance: random.Random) -> str:
    """A headline, a by-line, a date and some thirty paragraphs."""

    def sentence() -> str:
        return chance.choice(_SENTENCES).format(
            place=chance.choice(_PLACES),
            person=chance.choice(_PEOPLE),
            n=chance.randint(2, 900),
            m=chance.randint(2, 90),
            k=chance.randint(10, 24),
        )

    head = f"{chance.choice(_PLACES)} to buy {chance.randint(2, 40)} new boats\n\nBy {chance.choice(_PEOPLE)}\n\n"
    day = f"{chance.randint(1, 28)} May 20{chance.randint(10, 24)}\n\n"
    body = "\n\n".join(" ".join(sentence() for _ in range(chance.randint(1, 3))) for _ in range(17))
    return head + day + body + "\n\nRelated stories\n\nTen ferries that are no more\n"


def _written(folder: Path, articles: int) -> int:
    """The bytes of the articles written."""
    chance = random.Random(400)  # noqa: S311 (the same articles in each run, not a secret)
    size = 0
    for number in range(articles):
        content = _article(chance).encode()
        (folder / f"{number:05}.txt").write_bytes(content)
        size += len(content)
    return size


def _steps(folder: Path) -> Iterator[tuple[str, float]]:
    """Each step's name and its seconds of processor time."""
    began = time.process_time()
    for path in folder.iterdir():
        len(path.read_text(encoding="utf-8").split())
    yield "words counted", time.process_time() - began
    began = time.process_time()
    sources, _ = read([folder], folder)
    yield "sources", time.process_time() - began
    parted = [(source, passages(source)) for source in sources]
    yield "and passages", time.process_time() - began
    for source, found in parted:
        find_claims(source, found)
    yield "and claims", time.process_time() - began


def main(arguments: Sequence[str]) -> None:
    """Prints the table over ARTICLES articles, 1,000 by default; a process uses one core."""
    with tempfile.TemporaryDirectory() as name:
        size = _written(Path(name), int(arguments[0]) if arguments else 1000)
        print(f"{size / 1e6:.1f} MB\n{'':16} {'seconds':>8} {'kB/s':>9} {'ratio':>8}")
        floor = 0.0
        for step, seconds in _steps(Path(name)):
            floor = floor or seconds
            print(f"{step:16} {seconds:8.2f} {size / seconds / 1e3:9.0f} {seconds / floor:7.0f}x")
