"""Calls to do something other than read on."""

import re
from collections.abc import Iterable
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.regions.pages import REPORTED, Example, Page, RegionRule, any_of, lines, matching, rejected

_LABELS: Final = any_of(
    *(
        "(?:also |please )?read(?: more| also| next| on| this| here| now)?",
        "see(?: also| more)?",
        "also read",
        "must read",
    ),
    *("watch(?: more| also| live| now)?", "listen(?: now)?", "more(?: on this| here)?", "don['’]t miss", "explainer"),
    *("related(?: (?:stor(?:y|ies)|article|video|news))?", "in (?:pictures|depth|pics)", "video", "photos", "gallery"),
    *("opinion", "analysis", "live updates?"),
)

READ_MORE: Final = RegionRule(
    name="promo.read-more",
    about="A link to another story, set into this one with its label before it.",
    role=RegionRole.PROMO,
    find=matching(re.compile(rf"\A\W*{_LABELS}\s*(?::|>>?|»|\|)\s*\S", re.IGNORECASE)),
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

_OURS: Final = (
    r"(?:us|our|ours|this|these|the|your|a|an|all|free|more|now|today|here|daily|weekly|exclusive|unlimited)\b"
)
_CALLS: Final = any_of(
    *(rf"(?:join|follow|like|download|install|get|receive|try|start|buy|order|pre-?order|share|send|tell) {_OURS}",),
    *(r"(?:sign up|subscribe|register|click|tap|donate|advertise|never miss|follow @?\w+ on)\b",),
    *(r"support (?:us|our|local|independent|quality|the work|journalism)\b", r"help us\b", r"contact (?:us|our)\b"),
    *(r"become an? (?:\w+ )?(?:subscriber|member|supporter|patron|friend)\b", r"(?:submit|share|send) (?:us|your|a)\b"),
    *(r"(?:think your|enjoy(?:ed|ing)?|want (?:more|to|the|a|even)|stay (?:informed|tuned|connected|in touch|up))\b",),
    *(r"you can (?:also|share|find|follow|sign|read|listen|subscribe|unsubscribe|join|reach|e-?mail)\b",),
    *(
        r"to continue reading\b",
        r"to continue,? (?:please|log|sign|start|subscribe|become)\b",
        r"continue (?:reading|with)\b",
    ),
    *(r"already (?:a|an|have)\b",),
)
_GOODS: Final = any_of(
    *("news ?letters?", "mailing[ -]list", "e-?mails?", "inbox", "apps?", "channel", "podcasts?", "alerts?", "updates"),
    *("notifications?", "facebook", "twitter", "telegram", "whatsapp", "instagram", "youtube", "linkedin", "trial"),
    *(r"subscri\w+", "membership", "free account", "journalism", "page", "friends?", "briefing", "social media"),
    *("unlimited access", "print edition", "petition", "top headlines", r"latest (?:\w+ )?news"),
)
_OFFERS: Final = any_of(
    r"subscribe (?:to|now|today|for)\b",
    r"support (?:local|independent|our|quality) (?:news|journalism)\b",
    r"if you (?:would like|wish|want)\b[^.]{0,60}\b(?:support|report|donat\w+|contribut\w+|subscri\w+)\b",
    r"(?:do you (?:have|know)|got) an? (?:story|tip|view)\b",
    r"(?:most|all) (?:read|popular) for subscribers\b",
    *(
        r"sign up (?:to|for)\b",
        r"support us\b",
        r"sign (?:our|the|this) petition\b",
        r"donate(?: now| today)?\W*\Z",
        r"unlock (?:a world|exclusive|premium)\b",
    ),
    *(
        r"get the (?:latest|biggest|best) (?:stories|news)\b",
        r"powered by (?-i:[A-Z])[^.,]{0,30}\Z",
        r"(?:keep|stay) up[ -]to[ -]date\b",
        r"(?:[\w’'-]+ ){1,4}newsletters?\W*\Z",
        r"save (?:articles?|this (?:article|story))\b",
        r"want to read more\b",
    ),
)

CALL: Final = RegionRule(
    name="promo.call",
    about="An imperative that asks the reader to join, sign up, follow, buy, give or share.",
    role=RegionRole.PROMO,
    find=matching(
        re.compile(rf"\A\W*(?:{_CALLS}[^.]{{0,120}}\b{_GOODS}\b|{_OFFERS})", re.IGNORECASE),
        longest=220,
        unless=REPORTED,
    ),
    # seeds/002: "Join the mailing list"
    examples=lines(
        "Join the mailing list",
        "Sign up for our daily newsletter",
        "Follow us on Telegram",
        "Like this story? Share it with a friend!",
        "Get the best of our journalism in your inbox every morning.",
        "To continue reading, start your free trial",
        "Do you have a story? Call us day and night.",
        "Subscribe to Tide and read on.",
        "Sign up to the Tide Diary: our weekly dispatch from the sea",
        "Sign our petition now",
        "The Daily Tide Newsletter",
        "If you would like to show your support, here is where to do it.",
        "Get the latest Norway news and the top headlines of the world every hour.",
    ),
    rejects=rejected(
        "Support for the government fell to 30 percent.",
        "Follow-up talks are planned.",
        "Join operations with the navy began on Monday, the ministry said.",
        "Get well soon, the president told him.",
        "Start of the trial was put off by a week.",
        "Support for the channel tunnel is at 30 percent.",
        "Like his friends, he digs coal.",
        "Powered by two diesel engines, the ship does 22 knots.",
        "Follow the money, the prosecutor told the jury at the trial.",
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

_CLICKS: Final = any_of(
    *(r"\b(?:click|tap) (?:here|below|on the link)\b", r"\bmay earn (?:a |an affiliate )?commission\b"),
    *(r"\bsubscribers? only\b", r"\bthis article is for subscribers\b", r"\bcreate (?:a|your) free account\b"),
    *(
        r"\Athanks for reading\b",
        r"\benter your e-?mail\b",
        r"\bby signing up\b",
        r"\bunsubscribe\b",
        r"\bclick to (?:play|view|expand)\b",
    ),
    *(r"\b(?:log ?in|subscribe|donate|give|register) now\b\W*\Z", r"\bauto-?play\b", r"\bsubscribe now \|"),
    *(r"\bfor (?:only|just) \S+ (?:a|per) (?:month|week)\b", r"\bunlimited (?:digital )?access\b"),
    *(r"\byou (?:are receiving|received) this (?:e-?mail|message|newsletter)\b", r"\bforwarded to you\b"),
    *(r"\bsign up here\b", r"\bcheck out what['’]s\b", r"\bnow listen to .{2,30} articles\b"),
    *(r"\bbenefits? of (?:a subscription|membership)\b", r"\byour (?:gift|donation) (?:will|can)\b"),
)

CLICK: Final = RegionRule(
    name="promo.click",
    about="A line that tells where to click, or that a link pays the outlet.",
    role=RegionRole.PROMO,
    find=matching(
        re.compile(_CLICKS, re.IGNORECASE),
        longest=300,
        unless=REPORTED,
        hints=(
            *("click", "tap ", "commission", "subscri", "free account", "enter your", "signing up", "log in", "login"),
            *("donat", "give now", "register now", "play", "for only", "for just", "access", "you are rec", "you rec"),
            *("forwarded", "benefit", "your gift", "thanks for", "sign up", "check out", "now listen"),
        ),
    ),
    examples=lines(
        "Click here for the full list of winners.",
        "We may earn a commission from links on this page.",
        "Enter your email address",
        "For only $5 a month, you have access to all our investigations.",
        "Every evening, the Tide sends out the news of the day. Sign up here.",
        "You received this message because you signed up for The Tide.",
    ),
    rejects=rejected(
        "The click of a lock was heard, the witness said.",
        "Click here, the mail said, and 4,000 did.",
    ),
)

_SPONSOR: Final = re.compile(
    r"\A\W*(?:(?P<heads>a message from our (?:sponsors?|partners?)|(?:paid|partner) (?:post|content|message))\W*"
    r"|(?:presented|sponsored|brought to you) by\b[^.,]{0,40})\Z",
    re.IGNORECASE,
)


def _sponsored(page: Page) -> Iterable[int]:
    for i in page.unclaimed:
        found = _SPONSOR.match(page.lines[i][:100])
        if found:
            yield i
            if found["heads"] and i + 1 in page.prose:
                yield i + 1


SPONSORED: Final = RegionRule(
    name="promo.sponsored",
    about="A sponsor's message: the line that says so and the one below it.",
    role=RegionRole.PROMO,
    find=_sponsored,
    examples=(
        Example(("A message from our sponsor", "Valmer Bank has lent a billion crowns to people who live here.")),
        Example(("Sponsored by Valmer Bank",)),
    ),
    rejects=rejected(
        "The match was sponsored by a bank of Valmer.",
    ),
)

RULES: Final = (READ_MORE, SHOUT, CALL, CLICK, SHOP, SPONSORED)
