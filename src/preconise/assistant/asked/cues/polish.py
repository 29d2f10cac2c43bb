"""Polish: the words that ask for a price, a date, a name."""

from __future__ import annotations

from preconise.assistant.asked.asked_for_cues import AskedForCues

_WHICH = r"\b(?:jaki|jaka|jakie|jakiej|jakim|jakich|który|która|które)(?: jest| są| był| była)?"
_OFFICE = (
    r"(?:burmistrz|burmistrzem|prezydent|prezydentem|wójt|wójtem|wojewoda|wojewodą|prokurator|prokuratorem|minister|"
    r"ministrem|komendant|komendantem|starosta|starostą|premier|premierem)\w*"
)
_MEETING = (
    r"(?:następna |następne |najbliższa |najbliższe |ostatnia )?(?:sesja|konferencja|spotkanie|zebranie|webinarium|"
    r"warsztaty|seminarium|kongres|szkolenie|wizyta studyjna|wybory|wydarzenie|posiedzenie)"
)

POLISH = AskedForCues(
    advice=(
        r"\bjak\b(?! (?:długo|często|duży|wysoka|wysoki|nazywa się|się nazywa|daleko))",
        r"\b(?:dlaczego|czemu|po co|przykład|przykłady)\b",
        r"\bco (?:robić|zrobić|może|mogą|można|powinien|powinna|powinno|powiedzieć)\b",
    ),
    asks=(
        ("frequency", (r"\bjak często\b", r"\bile razy (?:w|na|do)\b", r"\bco ile\b")),
        (
            "age",
            (
                r"\b(?:w|od|do) (?:jakim|jakiego|którego) (?:wieku|roku życia)\b",
                rf"{_WHICH} (?:minimalny |średni )?wiek\b",
                r"\bile lat (?:ma|mają|musi mieć|trzeba mieć)\b",
                r"\bod ilu lat\b",
            ),
        ),
        (
            "penalty",
            (
                rf"{_WHICH} (?:kara|kary|mandat|grzywna|sankcja)\b",
                r"\bile lat więzienia\b",
                r"\bile wynosi (?:mandat|grzywna|kara)\b",
            ),
        ),
        ("phone", (r"^numer telefonu\b", rf"{_WHICH} numer telefonu\b", r"\bpod jaki numer\b")),
        ("address", (rf"{_WHICH} (?:adres|adres e mail|strona internetowa)\b", r"\badres (?:e mail|mailowy)\b")),
        (
            "time",
            (
                r"\b(?:o|do|od) (?:której|jakiej) godzin(?:ie|y)\b|\bo której\b",
                rf"{_WHICH} godziny (?:otwarcia|urzędowania|pracy urzędu)\b",
            ),
        ),
        (
            "duration",
            (
                r"\bjak długo\b|\bile (?:czasu|trwa|trwają|trwał|trwała)\b",
                r"\bile (?:minut|godzin|dni|tygodni|miesięcy|lat|nocy)\b",
                rf"{_WHICH} (?:termin na|czas trwania|okres)\b",
            ),
        ),
        ("share", (rf"{_WHICH} (?:procent|odsetek|część|udział)\b", r"\bile procent\b")),
        (
            "price",
            (
                r"\bile (?:kosztuje|kosztują|kosztował|kosztowała|kosztowało|zarabia|zarabiają|płaci|płacą|"
                r"płaci się)\b",
                r"\bile (?:pieniędzy|euro|złotych)\b",
                r"\bile .{0,60}\b(?:kosztuje|kosztują|zarabia)\b",
                rf"{_WHICH} (?:cena|koszt|koszty|pensja|opłata|stawka|budżet|wynagrodzenie)\b",
                r"\bile wynosi (?:pensja|opłata|cena|koszt|wynagrodzenie|dotacja)\b",
            ),
        ),
        ("country", (r"\bw (?:jakim|którym|jakich|których) (?:kraju|krajach)\b",)),
        (
            "date",
            (
                r"\b(?:w )?(?:jakim|którym) (?:roku|miesiącu|dniu)\b|\b(?:jaka|jakiej) (?:jest )?(?:data|daty)\b",
                rf"\bkiedy (?:jest|będzie|był|była|było|są|zaczyna się|odbędzie się|odbyła się|"
                rf"odbywa się) {_MEETING}\b",
                r"\bkiedy .{0,60}\b(?:odbędzie się|odbyła się|odbył się|odbyło się|odbywa się|się odbędzie|"
                r"się odbyła)\b",
                r"\bkiedy (?:został|została|zostało|powstał|powstała|powstało|założono|uchwalono)\b",
                r"\bdo kiedy .{0,50}\b(?:zgłosz\w+|zgłasz\w+|zapis\w+|składać|złożyć)\b",
            ),
        ),
        (
            "place",
            (
                r"\bw (?:jakim|którym|jakich|których|jakiej|której) (?:mieście|miastach|gminie|gminach|miejscowości)\b",
                r"\bgdzie .{0,60}\b(?:odbędzie się|odbyła się|odbył się|odbyło się|odbywa się|się odbędzie)\b",
                rf"\bgdzie (?:jest|będzie|był|była|było) {_MEETING}\b",
            ),
        ),
        (
            "person",
            (
                rf"\bkto (?:jest|był|została?) (?:obecnym |nowym )?{_OFFICE}\b",
                rf"\bjak (?:nazywa się|się nazywa) {_OFFICE}\b",
                r"\bkto (?:wygrał|namalował|wynalazł)\b",
                r"\bnazwisko\b",
            ),
        ),
        (
            "law",
            (
                r"\b(?:jaka|która) ustawa\b",
                r"\b(?:jaki|który) (?:artykuł|przepis)\b",
            ),
        ),
        ("count", (r"\b(?:ile|ilu|iloma)\b", rf"{_WHICH} (?:liczba|liczbę)\b")),
    ),
    asks_of_named=(("person", (r"^kto (?:kieruje|rządzi|przewodniczy|napisał|założył)\b",)),),
    nouns=(
        ("price", (r"(?:cena|ceny|pensja|zarobki|koszt|opłata)\b",)),
        ("time", (r"godziny (?:otwarcia|urzędowania)\b",)),
        ("date", (rf"(?:data|termin) {_MEETING}\b",)),
        ("share", (r"(?:odsetek|procent)\b",)),
        ("count", (r"(?:liczba|ilość)\b",)),
        ("penalty", (r"(?:mandat|kara|grzywna) za\b",)),
    ),
)
