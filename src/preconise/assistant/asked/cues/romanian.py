"""Romanian: the words that ask for a price, a date, a name."""

from __future__ import annotations

from preconise.assistant.asked.asked_for_cues import AskedForCues

_OFFICE = (
    r"(?:primarul|primărița|prefectul|procurorul|președintele|președinta|ministrul|directorul general|șeful poliției)"
)
_MEETING = (
    r"(?:următoarea |viitoarea |ultima )?(?:sesiune|sesiunea|conferința|ședința|întâlnirea|reuniunea|atelierul|"
    r"seminarul|congresul|adunarea|cursul|alegerile|evenimentul|webinarul)"
)

ROMANIAN = AskedForCues(
    advice=(
        r"\bcum\b(?! se numește| îl cheamă)",
        r"\b(?:de ce|exemplu|exemple)\b",
        r"\bce (?:putem|poate|facem|să|trebuie|pot)\b",
    ),
    asks=(
        ("frequency", (r"\bcât de des\b", r"\bde câte ori (?:pe|în|la)\b", r"\bce frecvență\b")),
        (
            "age",
            (r"\bce vârst[ăe]\b", r"\bcare este vârsta\b", r"\bcâți ani (?:are|au|trebuie)\b"),
        ),
        (
            "penalty",
            (
                r"\bce (?:pedeapsă|pedepse|amendă|amenzi|sancțiune)\b",
                r"\bcare (?:este|e) (?:pedeapsa|amenda|sancțiunea)\b",
                r"\bcâți ani de (?:închisoare|pușcărie)\b",
            ),
        ),
        (
            "phone",
            (r"\b(?:ce|care (?:este|e)) număr(?:ul)? de telefon\b", r"\bla ce număr\b", r"^număr(?:ul)? de telefon\b"),
        ),
        ("address", (r"\b(?:ce|care (?:este|e)) (?:adresa|adresă|adresa de e mail|site ul)\b",)),
        (
            "time",
            (
                r"\b(?:la )?ce oră\b|\bce ore\b",
                r"\bcare (?:este|e) (?:orarul|programul de)\b",
                r"^program(?:ul)? de lucru cu publicul\b",
            ),
        ),
        (
            "duration",
            (
                r"\bcât timp\b|\bcât (?:durează|a durat)\b",
                r"\bcât[ei] (?:minute|ore|zile|săptămâni|luni|ani|nopți)\b",
                r"\b(?:ce|care este) (?:termenul|durata|termen)\b",
            ),
        ),
        (
            "share",
            (
                r"\bce (?:procent|proporție|pondere|procentaj)\b",
                r"\bcare (?:este|e) (?:procentul|ponderea|proporția)\b",
                r"\bcât la sută\b",
            ),
        ),
        (
            "price",
            (
                r"\bcât (?:costă|a costat|câștigă|plătește|se plătește|ar costa)\b",
                r"\bcâți (?:bani|euro|lei)\b",
                r"\b(?:ce|care este|care e) (?:prețul|preț|costul|cost|salariul|salariu|tariful|tarif|bugetul)\b",
            ),
        ),
        ("country", (r"\b(?:în|din) (?:ce|care) (?:țară|țări)\b",)),
        (
            "date",
            (
                r"\b(?:la|pe|în) ce (?:dată|an|lună|zi)\b|\bcare (?:este|e) data\b",
                rf"\bcând (?:este|e|va fi|a fost|începe|are loc) {_MEETING}\b",
                r"\bcând .{0,60}\b(?:are loc|va avea loc|a avut loc)\b",
                r"\bcând a fost (?:\w+ )?(?:creat|fondat|înființat|adoptat|construit|publicat)ă?\b",
                r"\bpână când .{1,50}\b(?:înscri\w+|depun\w*)\b",
            ),
        ),
        (
            "place",
            (
                r"\b(?:în|din) (?:ce|care) (?:oraș|orașe|comună|localitate|municipiu)\b",
                r"\bunde .{0,60}\b(?:are loc|va avea loc|a avut loc)\b",
                rf"\bunde (?:este|e|va fi|a fost) {_MEETING}\b",
            ),
        ),
        (
            "person",
            (
                rf"\bcine (?:este|e|a fost) (?:noul |actualul )?{_OFFICE}\b",
                rf"\bcum (?:se numește|îl cheamă pe) {_OFFICE}\b",
                r"\bcine a (?:câștigat|pictat|inventat)\b",
            ),
        ),
        ("law", (r"\b(?:ce|care) (?:lege|articol)\b",)),
        ("count", (r"\bcâ(?:ți|te)\b", r"\bce număr de\b")),
    ),
    asks_of_named=(("person", (r"^cine (?:conduce|prezidează|a scris|a fondat)\b",)),),
    nouns=(
        ("price", (r"(?:preț|prețul|prețuri|salariu|salariul|tarif|tarife)\b",)),
        ("time", (r"(?:orar|orarul)\b",)),
        ("share", (r"(?:procent|procentul|procentaj)\b",)),
        ("count", (r"număr(?:ul)? de\b",)),
        ("penalty", (r"(?:amendă|pedeapsă) pentru\b",)),
    ),
)
