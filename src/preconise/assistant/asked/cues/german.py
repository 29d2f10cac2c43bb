"""German: the words that ask for a price, a date, a name."""

from __future__ import annotations

from preconise.assistant.asked.asked_for_cues import AskedForCues

_WHICH = (
    r"\b(?:welche[rsmn]?|was (?:ist|sind|war)|wie (?:ist|sind|lautet|lauten|hoch ist|hoch sind|"
    r"hoch war))(?: der| die| das| den)?"
)
_OFFICE = (
    r"(?:bürgermeister|bürgermeisterin|oberbürgermeister|oberbürgermeisterin|präfekt|staatsanwalt|polizeipräsident|"
    r"polizeipräsidentin|präsident|präsidentin|minister|ministerin|landrat|landrätin|bundeskanzler|bundeskanzlerin)"
)
_MEETING = (
    r"(?:nächste |nächsten |letzte )?(?:sitzung|konferenz|tagung|treffen|webinar|workshop|seminar|kongress|versammlung|"
    r"veranstaltung|schulung|fortbildung|präventionstag|fachtag|studienbesuch|wahl|wahlen)"
)

GERMAN = AskedForCues(
    advice=(
        r"\bwie\b(?! (?:viele?n?|oft|lange|alt|hoch|gross|weit|häufig|lautet|ist d|sind d|heisst|spät))",
        r"\b(?:warum|wieso|weshalb|wozu|was tun|beispiele?)\b",
        r"\bwas (?:soll|sollen|sollte|kann|können|muss|müssen|macht|machen)\b",
    ),
    asks=(
        ("frequency", (r"\bwie (?:oft|häufig)\b", r"\bin welchen abständen\b")),
        (
            "age",
            (
                r"\bwie alt\b",
                r"\bwelche[rmns]* (?:mindestalter|alter|altersgruppe)\b",
                rf"{_WHICH} (?:mindestalter|altersgrenze)\b",
            ),
        ),
        (
            "penalty",
            (
                rf"{_WHICH} (?:strafen?|bussgelder|bussgeld|geldstrafe|haftstrafe|geldbusse)\b",
                r"\bwie (?:lange|viele jahre) .{0,40}\b(?:gefängnis|haft)\b",
            ),
        ),
        ("phone", (rf"{_WHICH} (?:telefonnummer|rufnummer|notrufnummer|handynummer|nummer)\b",)),
        (
            "address",
            (
                rf"{_WHICH} (?:adresse|anschrift|e mail adresse|mailadresse|webseite|internetadresse)\b",
                r"\b(?:e mail adresse|mailadresse)\b",
            ),
        ),
        (
            "time",
            (
                r"\bwie viel uhr\b|\bwieviel uhr\b|\bwie spät\b",
                rf"{_WHICH} (?:öffnungszeiten|uhrzeit|sprechzeiten)\b|\bum welche uhrzeit\b",
                r"\bwann (?:öffnet|schliesst|öffnen|schliessen|hat .{1,50} geöffnet)\b",
            ),
        ),
        (
            "duration",
            (
                r"\bwie lange?\b",
                r"\b(?:wie viele|wieviele) (?:minuten|stunden|tage|wochen|monate|jahre|nächte)\b",
                r"\b(?:wie viel|wieviel) zeit\b",
                rf"{_WHICH} (?:frist|dauer|aufbewahrungsfrist)\b",
            ),
        ),
        (
            "share",
            (
                r"\b(?:wie viel|wie viele|wieviel) prozent\b",
                rf"{_WHICH} (?:anteil|prozentsatz|quote)\b",
            ),
        ),
        (
            "price",
            (
                r"\b(?:wie viel|wieviel|was) (?:kostet|kosten|kostete|verdient|verdienen|bekommt)\b",
                r"\b(?:wie viel|wieviel) (?:geld|euro)\b",
                r"\b(?:wie viel|wieviel) .{0,60}\b(?:kostet|gekostet|kosten|verdient)\b",
                r"\bwie teuer\b",
                rf"{_WHICH} (?:preis|preise|kosten|gehalt|gebühr|gebühren|zulage|honorar|zuschuss|budget|"
                rf"eintrittspreis)\b",
            ),
        ),
        ("country", (r"\bwelche[mns]? (?:land|ländern)\b",)),
        (
            "date",
            (
                r"\bwelche[mns]? (?:jahr|tag|datum|monat)\b",
                rf"{_WHICH} (?:datum|anmeldefrist|anmeldeschluss|termin)\b",
                rf"\bwann (?:ist|war|sind|beginnt|endet) (?:der |die |das )?{_MEETING}\b",
                r"\bwann (?:findet|fand|finden|fanden) .{1,80}\bstatt\b",
                r"\bwann (?:wurde|wurden) .{1,80}\b(?:gegründet|gebaut|erbaut|verabschiedet|eingeführt|veröffentlicht|"
                r"unterzeichnet|geschaffen)\b",
                r"\bbis wann .{1,50}\b(?:anmelden|bewerben|einreichen)\b",
                r"\bwann (?:tritt|trat) .{1,60}\bin kraft\b",
            ),
        ),
        (
            "place",
            (
                r"\b(?:in|aus) welche[rn] (?:stadt|städten|gemeinde|gemeinden|ort)\b",
                r"\b(?:an|in) welchem ort\b",
                r"\bwo (?:findet|fand|finden|fanden) .{1,80}\bstatt\b",
                rf"\bwo (?:ist|war) (?:der |die |das ){_MEETING}\b",
            ),
        ),
        (
            "person",
            (
                rf"\bwer (?:ist|war|wird) (?:der |die |unser |unsere )?(?:neue |aktuelle |amtierende )?{_OFFICE}\b",
                rf"\bwie heisst (?:der |die |unser |unsere )(?:{_OFFICE}|person|forscher|forscherin|referent|"
                rf"referentin)\b",
                r"\bwer (?:hat )?(?:gewann|gewonnen|malte|erfand)\b",
                r"\b(?:nachname|vorname)\b",
            ),
        ),
        ("law", (r"\bwelche[ms]? (?:gesetz|paragraph|paragraf|artikel)\b",)),
        (
            "count",
            (
                r"\b(?:wie viele?n?|wieviele?n?)\b",
                rf"{_WHICH} (?:anzahl|zahl der|einwohnerzahl)\b",
            ),
        ),
    ),
    asks_of_named=(("person", (r"^wer (?:leitet|regiert|schrieb|gründete)\b",)),),
    nouns=(
        ("price", (r"(?:preise?|gehalt|kosten pro|eintrittspreis|tarif)\b",)),
        ("time", (r"(?:öffnungszeiten|sprechzeiten)\b",)),
        ("phone", (r"(?:telefonnummer|telefon (?:der|des|von))\b",)),
        ("age", (r"mindestalter\b",)),
        ("date", (rf"(?:termin|datum) {_MEETING}\b",)),
        ("share", (r"(?:anteil|prozentsatz) (?:der|von|an)\b",)),
        ("count", (r"anzahl (?:der|von)?\b",)),
        ("penalty", (r"(?:bussgeld|strafe|geldstrafe) (?:für|bei)\b",)),
    ),
)
