"""Dutch: the words that ask for a price, a date, a name."""

from __future__ import annotations

from preconise.assistant.asked.asked_for_cues import AskedForCues

_WHICH = r"\b(?:welke?|wat (?:is|zijn|was)|hoe hoog (?:is|zijn)|hoe luidt)(?: de| het| een)?"
_OFFICE = r"(?:burgemeester|wethouder|prefect|officier van justitie|korpschef|politiechef|president|minister|premier)"
_MEETING = (
    r"(?:volgende |laatste |eerstvolgende )?(?:sessie|zitting|conferentie|vergadering|bijeenkomst|webinar|workshop|"
    r"seminar|congres|studiedag|studiebezoek|opleiding|verkiezingen|evenement)"
)

DUTCH = AskedForCues(
    advice=(
        r"\bhoe\b(?! (?:veel|vaak|lang|oud|hoog|groot|ver|laat|luidt|heet))",
        r"\b(?:waarom|voorbeeld|voorbeelden)\b",
        r"\bwat (?:te|moet|moeten|kan|kunnen|doe|doen|doet)\b",
    ),
    asks=(
        ("frequency", (r"\bhoe vaak\b", r"\b(?:hoeveel|hoe veel) keer (?:per|in het)\b")),
        (
            "age",
            (
                r"\bhoe oud\b",
                r"\bwelke leeftijd\b",
                rf"{_WHICH} (?:minimumleeftijd|leeftijdsgrens|minimum leeftijd)\b",
            ),
        ),
        (
            "penalty",
            (
                rf"{_WHICH} (?:\w+ )?(?:straf|straffen|boete|boetes|celstraf|gevangenisstraf)\b",
                r"\b(?:hoeveel|hoe lang) .{0,40}\b(?:cel|gevangenis)\b",
            ),
        ),
        ("phone", (rf"{_WHICH} (?:telefoonnummer|noodnummer)\b", r"\bwelk nummer .{0,30}\b(?:bel|bellen)\b")),
        ("address", (rf"{_WHICH} (?:adres|e mailadres|mailadres|website|emailadres)\b",)),
        (
            "time",
            (
                r"\bhoe laat\b",
                rf"{_WHICH} (?:openingstijden|openingsuren)\b",
                r"\bwanneer (?:opent|sluit|is .{1,40} open)\b",
            ),
        ),
        (
            "duration",
            (
                r"\bhoe ?lang\b",
                r"\b(?:hoeveel|hoe veel) (?:tijd|minuten|uur|uren|dagen|weken|maanden|jaar|jaren|nachten)\b",
                rf"{_WHICH} (?:termijn|duur|bewaartermijn)\b",
            ),
        ),
        ("share", (r"\b(?:hoeveel|hoe veel) procent\b", rf"{_WHICH} (?:percentage|aandeel|deel van)\b")),
        (
            "price",
            (
                r"\b(?:hoeveel|hoe veel|wat) (?:kost|kosten|kostte|verdient|verdienen)\b",
                r"\b(?:hoeveel|hoe veel) (?:geld|euro)\b",
                r"\b(?:hoeveel|hoe veel|wat) .{0,60}\b(?:kost|gekost|kostte|verdient)\b",
                rf"{_WHICH} (?:prijs|kosten|salaris|tarief|loon|budget)\b",
            ),
        ),
        ("country", (r"\bwelke? (?:land|landen)\b",)),
        (
            "date",
            (
                r"\bwelke? (?:jaar|dag|datum|maand)\b",
                rf"{_WHICH} (?:datum|deadline)\b",
                rf"\bwanneer (?:is|was|zijn|begint|eindigt) (?:de |het )?{_MEETING}\b",
                r"\bwanneer (?:vindt|vond|vinden|vonden) .{1,80}\bplaats\b",
                r"\bwanneer (?:werd|is) .{1,80}\b(?:opgericht|gebouwd|aangenomen|gepubliceerd|ingevoerd|ondertekend)\b",
                r"\btot wanneer .{1,50}\b(?:aanmelden|inschrijven|indienen)\b",
            ),
        ),
        (
            "place",
            (
                r"\b(?:in|uit) welke (?:stad|steden|gemeente|gemeenten|plaats)\b",
                r"\bwaar (?:vindt|vond|vinden|vonden) .{1,80}\bplaats\b",
                rf"\bwaar (?:is|was) (?:de |het ){_MEETING}\b",
            ),
        ),
        (
            "person",
            (
                rf"\bwie (?:is|was|wordt) (?:de |onze )?(?:nieuwe |huidige )?{_OFFICE}\b",
                rf"\bhoe heet (?:de |onze )(?:{_OFFICE}|wijkagent|persoon|onderzoeker|spreker)\b",
                r"\bwie (?:won|schilderde)\b",
                r"\b(?:achternaam|voornaam)\b",
            ),
        ),
        (
            "law",
            (
                r"\bwelke wet\b",
                r"\bwelk (?:wetsartikel|artikel)\b",
            ),
        ),
        ("count", (r"\b(?:hoeveel|hoe veel)\b", rf"{_WHICH} aantal\b")),
    ),
    asks_of_named=(("person", (r"^wie (?:leidt|schreef|bestuurt|stichtte)\b",)),),
    nouns=(
        ("price", (r"(?:prijs|prijzen|salaris|tarief|tarieven|kosten per)\b",)),
        ("time", (r"(?:openingstijden|openingsuren)\b",)),
        ("phone", (r"telefoonnummer\b",)),
        ("age", (r"minimumleeftijd\b",)),
        ("date", (rf"datum {_MEETING}\b",)),
        ("share", (r"(?:percentage|aandeel)\b",)),
        ("count", (r"aantal\b",)),
        ("penalty", (r"(?:boete|straf) (?:voor|bij)\b",)),
    ),
)
