"""English: the words that ask for a price, a date, a name."""

from __future__ import annotations

from preconise.assistant.asked.asked_for_cues import AskedForCues

_WHICH = r"\b(?:what|which|whats)(?: is| are| was| were| s)?(?: the| a| an)?"
_OFFICE = (
    r"(?:mayor|deputy mayor|prefect|prosecutor|chief prosecutor|police chief|chief of police|commissioner|president|"
    r"prime minister|minister|director|secretary general|chief executive)"
)
_MEETING = (
    r"(?:next |last |first |annual )?(?:session|conference|meeting|webinar|workshop|seminar|congress|assembly|"
    r"study visit|event|training|course|festival|match|election|elections|summit|deadline)"
)
_APPLY = r"(?:appl\w+|register|sign up|submit|enrol|book)"

ENGLISH = AskedForCues(
    advice=(
        r"\bhow\b(?! (?:many|much|long|old|often|frequently|far|big|large|high|tall|late|early))",
        r"\b(?:why|examples?)\b",
        r"\b(?:decides?|determines?) how (?:many|much|long)\b",
        r"\bwhat (?:to|should|can|could|would|advice|do i|do we)\b(?! (?:it|this|that|\w+ \w+) cost)",
    ),
    asks=(
        (
            "frequency",
            (
                r"\bhow (?:often|frequently)\b",
                r"\bhow many times (?:a|per|each|every)\b",
                rf"{_WHICH} frequency\b",
            ),
        ),
        (
            "age",
            (
                r"\bhow old\b",
                r"\b(?:what|which) ages?\b",
                rf"{_WHICH} (?:minimum |legal |average |maximum )?age (?:of|for|limit|range|group)\b",
                rf"{_WHICH} (?:minimum|legal|average|maximum) age\b",
            ),
        ),
        (
            "penalty",
            (
                rf"{_WHICH} (?:\w+ )?(?:penalty|penalties|fines?|prison sentence|jail sentence|jail term|sentence) "
                r"(?:for|does|do|did|can|could|is|are|will|would|faced|if)\b",
                r"\bhow (?:much|high|big|large) (?:is|are|was) the (?:\w+ )?(?:fine|penalty)\b",
                r"\bhow (?:long|many years|many months) .{0,40}\b(?:prison|jail)\b",
            ),
        ),
        (
            "phone",
            (
                rf"{_WHICH} (?:\w+ )?(?:phone|telephone|helpline|hotline|contact) number\b",
                r"\b(?:what|which) number\b.{0,30}\b(?:call|dial|ring|phone)\b",
                r"\bnumber (?:to call|do i call|should i call)\b",
            ),
        ),
        (
            "address",
            (
                rf"{_WHICH} (?:\w+ )?(?:e mail|email|postal|web|street)? ?address\b",
                rf"{_WHICH} (?:website|web site|url|e mail|email) (?:of|for)\b",
                r"\b(?:e mail|email|postal) address of\b",
            ),
        ),
        (
            "time",
            (
                r"\b(?:what|which) time\b",
                rf"{_WHICH} (?:opening|office|closing) (?:hours|times)\b",
            ),
        ),
        (
            "duration",
            (
                r"\bhow long\b(?! (?:is the (?:street|road|list|text|report)|ago))",
                r"\bhow much (?:time|notice)\b",
                r"\bhow many (?:minutes|hours|days|weeks|months|years|nights)\b",
                rf"{_WHICH} (?:average |usual |maximum )?duration\b",
            ),
        ),
        (
            "share",
            (
                rf"{_WHICH} (?:percentage|per cent|percent|proportion|share|fraction)\b",
                r"\b(?:how many|by how many) (?:per cent|percent)\b",
                r"\bhow many .{1,40}\b(?:in|out of) (?:ten|a hundred|10|100)\b",
            ),
        ),
        (
            "price",
            (
                r"\bhow much (?:money|funding|cash|budget)\b",
                r"\bhow many (?:euros|pounds|dollars)\b",
                r"\bhow much .{0,70}\b(?:costs?|cost of|paid|pay|earns?|earned|charge|charged|spend|spent)\b",
                r"\bhow much is (?:a|an) (?!.*\b(?:too much|enough)\b)",
                r"\bwhat (?:does|do|did|will|would) .{1,70}\bcost\b",
                r"\bwhat salary\b",
                rf"{_WHICH} (?:\w+ )?(?:price|cost|fee|fare|salary|wage|pay|budget|hourly rate) (?:of|for|to|per|"
                rf"in|is|was)\b",
            ),
        ),
        ("country", (r"\b(?:what|which) (?:country|countries)\b",)),
        (
            "date",
            (
                rf"{_WHICH} (?:exact )?(?:date|deadline|closing date)\b",
                r"\b(?:what|which) (?:year|month|day)\b",
                rf"\bwhen (?:is|are|s|was|were|will|does|do|did) (?:the |our |your |its )?{_MEETING}\b",
                r"\bwhen (?:is|are|was|were|will|did|does) .{1,80}\b(?:take place|took place|held|founded|created|"
                r"adopted|built|published|launched|signed|invented|born|passed|come into force|enter into force)\b",
                rf"\b(?:until|till|by) when can .{{1,30}}\b{_APPLY}\b",
                r"\bwhen (?:was|were) (?:the |this )?\w+ \w+ed$",
            ),
        ),
        (
            "place",
            (
                r"\b(?:in|at|from) (?:what|which) (?:city|cities|town|towns|place|places|venue|municipality|village)\b",
                r"\b(?:what|which) (?:city|town) (?:hosts?|hosted|is hosting|will host)\b",
                r"\bwhere (?:is|are|was|were|will|did|does|do) .{1,80}\b(?:take place|taking place|be held|held|"
                r"located|born)\b",
                rf"\bwhere (?:is|was|are) (?:the |our |your ){_MEETING}\b",
                r"\bname of the (?:town|city|village|street|district)\b",
            ),
        ),
        (
            "person",
            (
                rf"\bwho (?:is|was|s) (?:the |our |your )?(?:current |new |present )?(?:\w+ )?{_OFFICE}\b",
                rf"\bname of the (?:\w+ )?{_OFFICE}\b",
                r"\bwho (?:won|painted|invented|composed)\b",
                r"\bwho (?:is|are|will be) the (?:two |three )?(?:speakers?|keynote speakers?|trainers?)\b",
                r"\b(?:surname|first name|last name)\b",
            ),
        ),
        (
            "law",
            (
                r"\b(?:what|which) law\b(?! enforcement)",
                r"\b(?:what|which) (?:article|section|act) (?:of|in) (?:the )?(?:law|code|act|\w+ code|\w+ act)\b",
            ),
        ),
        (
            "count",
            (
                r"\bhow many\b",
                r"\bhow much of\b",
                rf"{_WHICH} (?:total |average |maximum |minimum )?number of\b",
                rf"{_WHICH} threshold\b",
            ),
        ),
    ),
    asks_of_named=(
        (
            "person",
            (
                r"^who (?:runs|heads|leads|chairs|governs|directs|presides)\b",
                r"^who (?:wrote|directed|founded)\b",
            ),
        ),
    ),
    nouns=(
        ("price", (r"(?:the )?(?:price|prices|fare|fares|salary|average cost|ticket price)\b",)),
        ("time", (r"(?:opening|office) (?:hours|times)\b",)),
        ("phone", (r"(?:tele)?phone number\b|(?:tele)?phone (?:of|for) the\b",)),
        ("address", (r"(?:e ?mail|e mail|address|website) (?:of|for)\b",)),
        ("date", (rf"dates? (?:of |for )?(?:the )?{_MEETING}\b",)),
        ("age", (r"(?:minimum|legal) age\b",)),
        ("share", (r"(?:.* )?percentages?\b", r"(?:the )?(?:share|proportion|percentage) of\b")),
        ("count", (r"(?:the )?number of\b",)),
        ("duration", (r"(?:average |maximum )?duration of\b",)),
        ("penalty", (r"(?:fine|penalty|prison sentence|maximum penalty) for\b",)),
    ),
)
