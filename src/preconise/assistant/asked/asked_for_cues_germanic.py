"""German and Dutch: the words that ask for a price, a date, a name."""

from __future__ import annotations

from preconise.assistant.asked.asked_for_cues import AskedForCues

_DE_WHICH = (
    r"\b(?:welche[rsmn]?|was (?:ist|sind|war)|wie (?:ist|sind|lautet|lauten|hoch ist|hoch sind|"
    r"hoch war))(?: der| die| das| den)?"
)
_DE_OFFICE = (
    r"(?:bürgermeister|bürgermeisterin|oberbürgermeister|oberbürgermeisterin|präfekt|staatsanwalt|polizeipräsident|"
    r"polizeipräsidentin|präsident|präsidentin|minister|ministerin|landrat|landrätin|bundeskanzler|bundeskanzlerin)"
)
_DE_MEETING = (
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
                rf"{_DE_WHICH} (?:mindestalter|altersgrenze)\b",
            ),
        ),
        (
            "penalty",
            (
                rf"{_DE_WHICH} (?:strafen?|bussgelder|bussgeld|geldstrafe|haftstrafe|geldbusse)\b",
                r"\bwie (?:lange|viele jahre) .{0,40}\b(?:gefängnis|haft)\b",
            ),
        ),
        ("phone", (rf"{_DE_WHICH} (?:telefonnummer|rufnummer|notrufnummer|handynummer|nummer)\b",)),
        (
            "address",
            (
                rf"{_DE_WHICH} (?:adresse|anschrift|e mail adresse|mailadresse|webseite|internetadresse)\b",
                r"\b(?:e mail adresse|mailadresse)\b",
            ),
        ),
        (
            "time",
            (
                r"\bwie viel uhr\b|\bwieviel uhr\b|\bwie spät\b",
                rf"{_DE_WHICH} (?:öffnungszeiten|uhrzeit|sprechzeiten)\b|\bum welche uhrzeit\b",
                r"\bwann (?:öffnet|schliesst|öffnen|schliessen|hat .{1,50} geöffnet)\b",
            ),
        ),
        (
            "duration",
            (
                r"\bwie lange?\b",
                r"\b(?:wie viele|wieviele) (?:minuten|stunden|tage|wochen|monate|jahre|nächte)\b",
                r"\b(?:wie viel|wieviel) zeit\b",
                rf"{_DE_WHICH} (?:frist|dauer|aufbewahrungsfrist)\b",
            ),
        ),
        (
            "share",
            (
                r"\b(?:wie viel|wie viele|wieviel) prozent\b",
                rf"{_DE_WHICH} (?:anteil|prozentsatz|quote)\b",
            ),
        ),
        (
            "price",
            (
                r"\b(?:wie viel|wieviel|was) (?:kostet|kosten|kostete|verdient|verdienen|bekommt)\b",
                r"\b(?:wie viel|wieviel) (?:geld|euro)\b",
                r"\b(?:wie viel|wieviel) .{0,60}\b(?:kostet|gekostet|kosten|verdient)\b",
                r"\bwie teuer\b",
                rf"{_DE_WHICH} (?:preis|preise|kosten|gehalt|gebühr|gebühren|zulage|honorar|zuschuss|budget|"
                rf"eintrittspreis)\b",
            ),
        ),
        ("country", (r"\bwelche[mns]? (?:land|ländern)\b",)),
        (
            "date",
            (
                r"\bwelche[mns]? (?:jahr|tag|datum|monat)\b",
                rf"{_DE_WHICH} (?:datum|anmeldefrist|anmeldeschluss|termin)\b",
                rf"\bwann (?:ist|war|sind|beginnt|endet) (?:der |die |das )?{_DE_MEETING}\b",
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
                rf"\bwo (?:ist|war) (?:der |die |das ){_DE_MEETING}\b",
            ),
        ),
        (
            "person",
            (
                rf"\bwer (?:ist|war|wird) (?:der |die |unser |unsere )?(?:neue |aktuelle |amtierende )?{_DE_OFFICE}\b",
                rf"\bwie heisst (?:der |die |unser |unsere )(?:{_DE_OFFICE}|person|forscher|forscherin|referent|"
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
                rf"{_DE_WHICH} (?:anzahl|zahl der|einwohnerzahl)\b",
            ),
        ),
    ),
    asks_of_named=(("person", (r"^wer (?:leitet|regiert|schrieb|gründete)\b",)),),
    nouns=(
        ("price", (r"(?:preise?|gehalt|kosten pro|eintrittspreis|tarif)\b",)),
        ("time", (r"(?:öffnungszeiten|sprechzeiten)\b",)),
        ("phone", (r"(?:telefonnummer|telefon (?:der|des|von))\b",)),
        ("age", (r"mindestalter\b",)),
        ("date", (rf"(?:termin|datum) {_DE_MEETING}\b",)),
        ("share", (r"(?:anteil|prozentsatz) (?:der|von|an)\b",)),
        ("count", (r"anzahl (?:der|von)?\b",)),
        ("penalty", (r"(?:bussgeld|strafe|geldstrafe) (?:für|bei)\b",)),
    ),
)

_NL_WHICH = r"\b(?:welke?|wat (?:is|zijn|was)|hoe hoog (?:is|zijn)|hoe luidt)(?: de| het| een)?"
_NL_OFFICE = (
    r"(?:burgemeester|wethouder|prefect|officier van justitie|korpschef|politiechef|president|minister|premier)"
)
_NL_MEETING = (
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
                rf"{_NL_WHICH} (?:minimumleeftijd|leeftijdsgrens|minimum leeftijd)\b",
            ),
        ),
        (
            "penalty",
            (
                rf"{_NL_WHICH} (?:\w+ )?(?:straf|straffen|boete|boetes|celstraf|gevangenisstraf)\b",
                r"\b(?:hoeveel|hoe lang) .{0,40}\b(?:cel|gevangenis)\b",
            ),
        ),
        ("phone", (rf"{_NL_WHICH} (?:telefoonnummer|noodnummer)\b", r"\bwelk nummer .{0,30}\b(?:bel|bellen)\b")),
        ("address", (rf"{_NL_WHICH} (?:adres|e mailadres|mailadres|website|emailadres)\b",)),
        (
            "time",
            (
                r"\bhoe laat\b",
                rf"{_NL_WHICH} (?:openingstijden|openingsuren)\b",
                r"\bwanneer (?:opent|sluit|is .{1,40} open)\b",
            ),
        ),
        (
            "duration",
            (
                r"\bhoe ?lang\b",
                r"\b(?:hoeveel|hoe veel) (?:tijd|minuten|uur|uren|dagen|weken|maanden|jaar|jaren|nachten)\b",
                rf"{_NL_WHICH} (?:termijn|duur|bewaartermijn)\b",
            ),
        ),
        ("share", (r"\b(?:hoeveel|hoe veel) procent\b", rf"{_NL_WHICH} (?:percentage|aandeel|deel van)\b")),
        (
            "price",
            (
                r"\b(?:hoeveel|hoe veel|wat) (?:kost|kosten|kostte|verdient|verdienen)\b",
                r"\b(?:hoeveel|hoe veel) (?:geld|euro)\b",
                r"\b(?:hoeveel|hoe veel|wat) .{0,60}\b(?:kost|gekost|kostte|verdient)\b",
                rf"{_NL_WHICH} (?:prijs|kosten|salaris|tarief|loon|budget)\b",
            ),
        ),
        ("country", (r"\bwelke? (?:land|landen)\b",)),
        (
            "date",
            (
                r"\bwelke? (?:jaar|dag|datum|maand)\b",
                rf"{_NL_WHICH} (?:datum|deadline)\b",
                rf"\bwanneer (?:is|was|zijn|begint|eindigt) (?:de |het )?{_NL_MEETING}\b",
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
                rf"\bwaar (?:is|was) (?:de |het ){_NL_MEETING}\b",
            ),
        ),
        (
            "person",
            (
                rf"\bwie (?:is|was|wordt) (?:de |onze )?(?:nieuwe |huidige )?{_NL_OFFICE}\b",
                rf"\bhoe heet (?:de |onze )(?:{_NL_OFFICE}|wijkagent|persoon|onderzoeker|spreker)\b",
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
        ("count", (r"\b(?:hoeveel|hoe veel)\b", rf"{_NL_WHICH} aantal\b")),
    ),
    asks_of_named=(("person", (r"^wie (?:leidt|schreef|bestuurt|stichtte)\b",)),),
    nouns=(
        ("price", (r"(?:prijs|prijzen|salaris|tarief|tarieven|kosten per)\b",)),
        ("time", (r"(?:openingstijden|openingsuren)\b",)),
        ("phone", (r"telefoonnummer\b",)),
        ("age", (r"minimumleeftijd\b",)),
        ("date", (rf"datum {_NL_MEETING}\b",)),
        ("share", (r"(?:percentage|aandeel)\b",)),
        ("count", (r"aantal\b",)),
        ("penalty", (r"(?:boete|straf) (?:voor|bij)\b",)),
    ),
)
