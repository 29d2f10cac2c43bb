"""Italian: the words that ask for a price, a date, a name."""

from __future__ import annotations

from preconise.assistant.asked.asked_for_cues import AskedForCues

_WHICH = r"\b(?:quale|quali|qual|che|qual è|cosa)(?: è| sono| e| era)?(?: il| la| lo| l| i| gli| le)?"
_OFFICE = (
    r"(?:sindaco|sindaca|prefetto|prefetta|questore|procuratore|procuratrice|presidente|ministro|ministra|assessore|"
    r"assessora|direttore generale|comandante)"
)
_MEETING = (
    r"(?:prossima |prossimo |ultima |ultimo )?(?:sessione|seduta|conferenza|riunione|incontro|giornata|webinar|"
    r"laboratorio|seminario|convegno|congresso|assemblea|visita di studio|formazione|corso|elezioni|evento)"
)

ITALIAN = AskedForCues(
    advice=(
        r"\bcome\b(?! si chiama)",
        r"\b(?:perché|esempio|esempi)\b",
        r"\b(?:cosa|che cosa|che) (?:fare|facciamo|si fa|può|possiamo|deve|dire|possono|dobbiamo)\b",
    ),
    asks=(
        (
            "frequency",
            (r"\bogni quanto\b|\bogni quanti\b", r"\bquante volte (?:al|all|l|ogni|per)\b", r"\bche frequenza\b"),
        ),
        (
            "age",
            (
                r"\b(?:a|da|di|per) (?:che|quale) età\b",
                rf"{_WHICH} età\b",
                r"\b(?:quale|qual è|che) (?:la |l )?(?:fascia d età|età minima)\b",
                r"\bquanti anni (?:ha|hanno|deve avere|devono avere|bisogna avere)\b",
            ),
        ),
        (
            "penalty",
            (
                rf"{_WHICH} (?:\w+ )?(?:pena|pene|multa|multe|condanna|ammenda)\b",
                r"\bquanti (?:anni|mesi) di (?:carcere|reclusione|prigione|galera)\b",
                rf"{_WHICH} sanzione\b",
            ),
        ),
        (
            "phone",
            (
                rf"{_WHICH} (?:numero di telefono|numero verde)\b",
                rf"{_WHICH} numero (?:si chiama|chiamare|devo chiamare|bisogna chiamare|da chiamare|comporre)\b",
            ),
        ),
        (
            "address",
            (rf"{_WHICH} (?:indirizzo|e mail|email|sito web|sito)\b", r"\bindirizzo (?:e mail|email|di posta)\b"),
        ),
        ("time", (r"\b(?:a )?che ore?\b", rf"{_WHICH} orar[io]{{1,2}}\b", r"\bquali sono gli orari\b")),
        (
            "duration",
            (
                r"\bquanto tempo\b|\bquanto (?:dura|durano|è durat[oa]|può durare|deve durare)\b",
                r"\bquant[ie] (?:minuti|ore|giorni|settimane|mesi|anni|notti)\b",
                rf"{_WHICH} (?:durata|termine per|scadenza entro)\b",
            ),
        ),
        (
            "share",
            (
                rf"{_WHICH} (?:percentuale|quota|proporzione|tasso)\b",
                r"\bquanti .{1,40}\bsu (?:dieci|cento|10|100)\b",
            ),
        ),
        (
            "price",
            (
                r"\bquanto (?:costa|costano|è costat[oa]|costerebbe|vale|guadagna|guadagnano|si paga|prende|paga|"
                r"pagano)\b",
                r"\bquanti soldi\b|\bquanto (?:denaro|spende|ha speso)\b|\bquanti euro\b",
                r"\bquanto .{0,60}\b(?:costa|costano|costat[oa])\b",
                rf"{_WHICH} (?:prezzo|costo|tariffa|stipendio|salario|budget|importo)\b",
            ),
        ),
        ("country", (r"\b(?:in|di|da) (?:quale|quali|che) (?:paese|paesi|nazione)\b",)),
        (
            "date",
            (
                rf"{_WHICH} data\b",
                r"\b(?:in|di|da) (?:che|quale) (?:anno|mese|giorno)\b",
                rf"\bquando (?:è|sarà|inizia|comincia|si tiene|si terrà|si è tenut[oa]) (?:il |la |l |lo |"
                rf"le )?{_MEETING}\b",
                r"\bquando .{0,60}\b(?:ha luogo|avrà luogo|ha avuto luogo|si svolge|si svolgerà|si è svolt[oa])\b",
                r"\bquando è stat[oa] \w+",
                r"\b(?:fino a quando|entro quando) .{1,50}\b(?:iscri\w+|candidar\w*|presentare)\b",
            ),
        ),
        (
            "place",
            (
                r"\b(?:in|di|da) (?:quale|quali|che) (?:città|comune|comuni|località|paesino)\b",
                r"\bdove .{0,60}\b(?:ha luogo|avrà luogo|ha avuto luogo|si svolge|si svolgerà|si è svolt[oa]|"
                r"hanno avuto luogo)\b",
                rf"\bdove (?:è|sarà|si tiene|si terrà|si è tenut[oa]) (?:il |la |l |lo ){_MEETING}\b",
            ),
        ),
        (
            "person",
            (
                rf"\bchi (?:è|era|sarà) (?:il |la |l |lo |nostro )?(?:nuov[oa] |attuale )?{_OFFICE}\b",
                rf"\bcome si chiama (?:il |la |l |lo ){_OFFICE}\b",
                r"\bchi ha (?:vinto|dipinto|inventato)\b",
                r"\bcognome\b",
            ),
        ),
        ("law", (r"\b(?:quale|che) (?:legge|articolo (?:di|del|della))\b",)),
        (
            "count",
            (r"\bquant[ie]\b", r"\bquanta gente\b|\bquante persone\b", rf"{_WHICH} numero (?:di|massimo|minimo)\b"),
        ),
    ),
    asks_of_named=(("person", (r"^chi (?:dirige|presiede|guida|governa|ha scritto|ha fondato)\b",)),),
    nouns=(
        ("price", (r"(?:prezzo|prezzi|stipendio|tariffa|tariffe|costo medio)\b",)),
        ("time", (r"(?:orario|orari) (?!di lavoro)",)),
        ("phone", (r"numero (?:di telefono|verde)\b|telefono (?:della?|del|dei|comune|questura|prefettura)\b",)),
        ("date", (rf"data (?:di |del |della |dell )?{_MEETING}\b",)),
        ("share", (r"(?:.* )?percentuale\b",)),
        ("count", (r"numero di\b",)),
        ("penalty", (r"(?:multa|pena|sanzione) per\b",)),
    ),
)
