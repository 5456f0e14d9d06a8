"""Persons by what they are, not by their names: the senator, a man, two brothers."""

from typing import Final

from s400check.extract.vocabulary import any_of

_THINGS: Final = any_of(
    """
    number letter paper order matter water quarter summer winter border river tower corner power chapter computer center
    counter offer dinner transfer error factor motor restaurant plant grant process business floor door committee
    trailer tanker cruiser bomber freighter liner fighter helicopter poster album cover danger anger hunger layer cancer
    server printer scooter trolleybus member cylinder container shelter theater list hospital
    """
)
"""Words that end as those of persons do."""
PERSONS: Final = any_of(
    """
    man woman boy girl father mother mum mom dad wife husband son daughter brother sister uncle aunt nephew niece cousin
    grandson granddaughter grandad granddad partner boyfriend girlfriend fiancé fiancée bride groom baby child toddler
    infant president premier king queen prince duke earl baron bishop priest nun monk rabbi imam student nurse coach
    chief captain champion pilot victim suspect resident candidate couple athlete star chef judge spy detective sergeant
    corporal colonel general admiral cadet recruit fugitive convict diplomat executive representative magnate tycoon
    mogul heiress widow graduate guard native critic medic youth teen neighbour friend colleague hero legend icon cook
    clerk tourist cyclist Olympian midfielder goalkeeper forward winger prop hooker quarterback employee trainee refugee
    detainee nominee accused MP cat dog
    """
)
PERSON: Final = (
    rf"(?!(?:{_THINGS})\b)(?:(?:co|ex|half|vice|deputy|great|step)-)?(?:[a-z]+(?:er|or|ist|ian|ant|man|woman|ess)|{PERSONS})"
    r"(?:-(?:designate|elect|general|in-law|in-chief)|[- ]of[- ][a-z]+)?"
)
"""One person, by a word on the list or by how it ends."""
SEVERAL: Final = any_of(
    """
    men women boys girls people teenagers teens youths brothers sisters sons daughters children kids twins suspects
    students victims friends others soldiers officers workers migrants couples siblings cousins passengers tourists
    residents pensioners players sailors drivers pilots parents athletes hikers climbers survivors
    """
)
