"""Calls to do something other than read on."""

import re
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.regions.pages import RegionRule, lines, matching, rejected

READ_MORE: Final = RegionRule(
    name="promo.read-more",
    about="A link to another story, set into this one with its label before it.",
    role=RegionRole.PROMO,
    find=matching(
        re.compile(
            r"\A\W*(?:(?:also |please )?read(?: more| also| next| on| this| here| now)?|see(?: also| more)?"
            r"|watch(?: more| also| live| now)?"
            r"|listen(?: now)?|also read|more(?: on this| here)?|related(?: (?:stor(?:y|ies)|article|video|news))?"
            r"|don['’]t miss|must read"
            r"|explainer|in (?:pictures|depth|pics)|video|photos|gallery|opinion|analysis|live updates?)\s*(?::"
            r"|>>?|»|\|)\s*\S",
            re.IGNORECASE,
        )
    ),
    # seeds/003: "READ MORE: No problem in Turkey acquiring Russian S-400 defense systems, NATO chief says"
    examples=lines(
        "READ MORE: Minister denies the deal",
        "Read also: Ten questions on radar",
        "WATCH: The missile leaves port",
        "Related: Norway's exports",
    ),
    rejects=rejected(
        "Read more than one report, he said.",
        "More than one report was read.",
        "Video of the launch was shown on Monday.",
    ),
)

_GOODS: Final = (
    r"(?:news ?letters?|mailing list|mailing-list|e-?mails?|inbox|apps?|channel|podcasts?|alerts?|notifications?"
    r"|updates"
    r"|facebook|twitter|telegram|whatsapp|instagram|youtube|linkedin|subscri\w+|trial|membership|free account"
    r"|journalism|page|friends?|briefing)"
)

CALL: Final = RegionRule(
    name="promo.call",
    about="An imperative that asks the reader to join, sign up, follow, buy, give or share.",
    role=RegionRole.PROMO,
    find=matching(
        re.compile(
            rf"\A\W*(?:join|sign up|subscribe|follow|like|download|install|get|receive|support|become|try|start"
            rf"|register|share|tell|think your"
            rf"|enjoy(?:ed|ing)?|click|tap|want|never miss|stay|donate|help us|buy|order|pre-?order|advertise"
            rf"|submit|contact|send)\b"
            rf"[^.]{{0,120}}\b{_GOODS}\b",
            re.IGNORECASE,
        ),
        longest=220,
    ),
    # seeds/002: "Join the mailing list"
    examples=lines(
        "Join the mailing list",
        "Sign up for our daily newsletter",
        "Follow us on Telegram",
        "Like this story? Share it with a friend!",
        "Get the best of our journalism in your inbox every morning.",
    ),
    rejects=rejected(
        "Support for the government fell to 30 percent.",
        "Follow-up talks are planned.",
        "Join operations with the navy began on Monday, the ministry said.",
        "Get well soon, the president told him.",
    ),
)

SHOUT: Final = RegionRule(
    name="promo.shout",
    about="A line that ends or begins with a call in capitals.",
    role=RegionRole.PROMO,
    find=matching(
        re.compile(
            r"(?:\A|[-–—:|!]\s*)(?:JOIN|BUY|SHOP|ORDER|SUBSCRIBE|SIGN UP|DONATE|REGISTER|CLICK|APPLY|LEARN MORE"
            r"|READ|GET|TRY|WATCH|LISTEN|START)"
            r"(?: (?:NOW|HERE|TODAY|MORE|IT|YOURS|US|FREE|ONLINE))+\W*(?:\Z|[-–—:|!])"
        ),
        longest=220,
    ),
    # seeds/002: "The Largest Security-Cleared Career Network ... - JOIN NOW"
    examples=lines(
        "The Network for Radar Engineers and Their Friends - JOIN NOW",
        "SUBSCRIBE TODAY",
        "Last seats for the summit: REGISTER HERE",
    ),
    rejects=rejected("He told the crowd to join now or leave.", "NATO READ THE LETTER"),
)

SHOP: Final = RegionRule(
    name="promo.shop",
    about="A book or a thing on sale: a title, then its author or its price.",
    role=RegionRole.PROMO,
    find=matching(re.compile(r"\A[^.!?]{8,120}\s[-–—]\s*by (?:[A-Z][\w.'’-]*\s?){2,4}\Z"), longest=160),
    # seeds/002: "One Billion Americans: The Case for Thinking Bigger - by Matthew Yglesias"
    examples=lines(
        "A Short History of Radar: The Inside Story - by Ann Writer",
    ),
    rejects=rejected("The radar was built - by engineers of Norway", "By Ann Writer"),
)

CLICK: Final = RegionRule(
    name="promo.click",
    about="A line that tells where to click, or that a link pays the outlet.",
    role=RegionRole.PROMO,
    find=matching(
        re.compile(
            r"\b(?:click|tap) (?:here|below|on the link)\b|\bmay earn (?:a |an affiliate )?commission\b"
            r"|\bsubscribers? only\b|\bthis article is for subscribers\b"
            r"|\bcreate (?:a|your) free account\b|\benter your e-?mail\b|\bby signing up\b|\bunsubscribe\b",
            re.IGNORECASE,
        ),
        longest=300,
    ),
    examples=lines(
        "Click here for the full list of winners.",
        "We may earn a commission from links on this page.",
        "Enter your email address",
    ),
    rejects=rejected(
        "The click of a lock was heard, the witness said.",
    ),
)

RULES: Final = (READ_MORE, SHOUT, CALL, CLICK, SHOP)
