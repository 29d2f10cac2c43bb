"""Greek and Polish: the words that ask for a price, a date, a name."""

from __future__ import annotations

from preconise.assistant.asked.asked_for_cues import AskedForCues

_EL_WHICH = r"\b(?:ποιος|ποια|ποιο|ποιες|ποιοι|ποιον|τι)(?: είναι| ήταν)?(?: ο| η| το| οι| τα| την| τον)?"
_EL_OFFICE = r"(?:δήμαρχος|περιφερειάρχης|εισαγγελέας|πρόεδρος|υπουργός|νομάρχης|αστυνομικός διευθυντής|πρωθυπουργός)"
_EL_MEETING = (
    r"(?:επόμενη |επόμενο |τελευταία )?(?:συνεδρία|συνεδρίαση|συνέδριο|συνάντηση|διάσκεψη|σεμινάριο|εργαστήριο|"
    r"ημερίδα|συνέλευση|εκδήλωση|εκλογές|εκπαίδευση)"
)

GREEK = AskedForCues(
    advice=(
        r"\bπώς\b(?! λέγεται| ονομάζεται)",
        r"\b(?:γιατί|παράδειγμα|παραδείγματα)\b",
        r"\bτι (?:να|μπορεί|μπορούμε|μπορούν|πρέπει|κάνουμε|κάνω|κάνει)\b",
    ),
    asks=(
        ("frequency", (r"\bπόσο συχνά\b", r"\bκάθε πότε\b|\bκάθε πόσο\b", r"\bπόσες φορές (?:το|τον|την|ανά)\b")),
        (
            "age",
            (
                r"\b(?:ποια|τι) ηλικία\b",
                r"\bπόσων (?:χρονών|ετών)\b",
                r"\b(?:ποια|τι) είναι η (?:ελάχιστη |μέση )?ηλικία\b",
                r"\bπόσο χρονών\b",
            ),
        ),
        (
            "penalty",
            (
                rf"{_EL_WHICH} (?:\w+ )?(?:ποινή|ποινές|πρόστιμο|πρόστιμα)\b",
                r"\bπόσα χρόνια (?:φυλακή|φυλάκιση)\w*",
            ),
        ),
        ("phone", (rf"{_EL_WHICH} (?:τηλέφωνο|αριθμός τηλεφώνου|τηλεφωνικός αριθμός)\b", r"^αριθμός τηλεφώνου\b")),
        ("address", (rf"{_EL_WHICH} (?:διεύθυνση|ηλεκτρονική διεύθυνση|ιστοσελίδα|email)\b",)),
        ("time", (r"\bτι ώρ(?:α|ες)\b", rf"{_EL_WHICH} (?:ωράριο|ώρες λειτουργίας)\b")),
        (
            "duration",
            (
                r"\bπόσο(?:ν)? (?:καιρό|χρόνο|διαρκεί|διαρκούν)\b|\bπόση ώρα\b",
                r"\bπόσ(?:α|ες|ους) (?:λεπτά|ώρες|μέρες|ημέρες|εβδομάδες|μήνες|χρόνια|έτη|νύχτες)\b",
                rf"{_EL_WHICH} (?:διάρκεια|προθεσμία για)\b",
            ),
        ),
        ("share", (rf"{_EL_WHICH} (?:ποσοστό|αναλογία)\b", r"\bπόσο(?:ι|ς)? τοις εκατό\b")),
        (
            "price",
            (
                r"\bπόσο (?:κοστίζει|κοστίζουν|κόστισε|κάνει|κάνουν|στοιχίζει|πληρώνεται|πληρώνονται|αμείβεται|"
                r"κερδίζει)\b",
                r"\bπόσα (?:λεφτά|χρήματα|ευρώ)\b",
                r"\bπόσο .{0,60}\b(?:κοστίζει|κόστισε|κοστίζουν)\b",
                rf"{_EL_WHICH} (?:τιμή|κόστος|μισθός|προϋπολογισμός|αμοιβή)\b",
            ),
        ),
        ("country", (r"\b(?:ποια|ποιες) (?:χώρα|χώρες)\b",)),
        (
            "date",
            (
                r"\b(?:ποια|τι|ποιες) (?:ημερομηνία|ημερομηνίες|χρονιά)\b|\b(?:ποιο|τι) έτος\b|\bποια μέρα\b",
                rf"\bπότε (?:είναι|ήταν|θα είναι|αρχίζει|ξεκινά|γίνεται|έγινε|θα γίνει) (?:η |ο |το |"
                rf"οι )?{_EL_MEETING}\b",
                r"\bπότε (?:ιδρύθηκε|χτίστηκε|δημοσιεύτηκε|υπογράφηκε|ψηφίστηκε|δημιουργήθηκε|διεξάγεται|"
                r"θα διεξαχθεί)\b",
                r"\bμέχρι πότε .{1,50}\b(?:εγγραφ\w+|αίτηση|αιτήσεις|δηλώσ\w+)\b",
            ),
        ),
        (
            "place",
            (
                r"\b(?:σε|από) (?:ποια|ποιες|ποιον|ποιο) (?:πόλη|πόλεις|δήμο|χωριό|δήμους)\b",
                rf"\bπού (?:είναι|ήταν|γίνεται|έγινε|θα γίνει|διεξάγεται|θα διεξαχθεί) (?:η |ο |το |"
                rf"οι ){_EL_MEETING}\b",
            ),
        ),
        (
            "person",
            (
                rf"\bποι(?:ος|α) (?:είναι|ήταν) (?:ο |η )?(?:νέος |νέα |σημερινός )?{_EL_OFFICE}\b",
                rf"\bπώς (?:λέγεται|ονομάζεται) (?:ο |η ){_EL_OFFICE}\b",
                r"\bποιος (?:κέρδισε|ζωγράφισε)\b",
                r"\b(?:επώνυμο|όνομα του δημάρχου)\b",
            ),
        ),
        (
            "law",
            (
                r"\bποιος (?:είναι ο )?νόμος\b",
                r"\bποιο άρθρο (?:του|της)\b",
            ),
        ),
        ("count", (r"\bπόσ(?:οι|ες|α|ους|ων)\b", r"\b(?:ποιος|τι) (?:είναι ο )?αριθμός (?:των|του)\b")),
    ),
    asks_of_named=(("person", (r"^ποιος (?:διευθύνει|προεδρεύει|διοικεί|έγραψε|ίδρυσε)\b",)),),
    nouns=(
        ("price", (r"(?:τιμή|τιμές|μισθός|κόστος ανά)\b",)),
        ("time", (r"ωράριο\b",)),
        ("phone", (r"τηλέφωνο (?:του|της)?\b",)),
        ("share", (r"ποσοστό\b",)),
        ("count", (r"αριθμός (?:των)?\b",)),
        ("penalty", (r"πρόστιμο για\b",)),
    ),
)

_PL_WHICH = r"\b(?:jaki|jaka|jakie|jakiej|jakim|jakich|który|która|które)(?: jest| są| był| była)?"
_PL_OFFICE = (
    r"(?:burmistrz|burmistrzem|prezydent|prezydentem|wójt|wójtem|wojewoda|wojewodą|prokurator|prokuratorem|minister|"
    r"ministrem|komendant|komendantem|starosta|starostą|premier|premierem)\w*"
)
_PL_MEETING = (
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
                rf"{_PL_WHICH} (?:minimalny |średni )?wiek\b",
                r"\bile lat (?:ma|mają|musi mieć|trzeba mieć)\b",
                r"\bod ilu lat\b",
            ),
        ),
        (
            "penalty",
            (
                rf"{_PL_WHICH} (?:kara|kary|mandat|grzywna|sankcja)\b",
                r"\bile lat więzienia\b",
                r"\bile wynosi (?:mandat|grzywna|kara)\b",
            ),
        ),
        ("phone", (r"^numer telefonu\b", rf"{_PL_WHICH} numer telefonu\b", r"\bpod jaki numer\b")),
        ("address", (rf"{_PL_WHICH} (?:adres|adres e mail|strona internetowa)\b", r"\badres (?:e mail|mailowy)\b")),
        (
            "time",
            (
                r"\b(?:o|do|od) (?:której|jakiej) godzin(?:ie|y)\b|\bo której\b",
                rf"{_PL_WHICH} godziny (?:otwarcia|urzędowania|pracy urzędu)\b",
            ),
        ),
        (
            "duration",
            (
                r"\bjak długo\b|\bile (?:czasu|trwa|trwają|trwał|trwała)\b",
                r"\bile (?:minut|godzin|dni|tygodni|miesięcy|lat|nocy)\b",
                rf"{_PL_WHICH} (?:termin na|czas trwania|okres)\b",
            ),
        ),
        ("share", (rf"{_PL_WHICH} (?:procent|odsetek|część|udział)\b", r"\bile procent\b")),
        (
            "price",
            (
                r"\bile (?:kosztuje|kosztują|kosztował|kosztowała|kosztowało|zarabia|zarabiają|płaci|płacą|"
                r"płaci się)\b",
                r"\bile (?:pieniędzy|euro|złotych)\b",
                r"\bile .{0,60}\b(?:kosztuje|kosztują|zarabia)\b",
                rf"{_PL_WHICH} (?:cena|koszt|koszty|pensja|opłata|stawka|budżet|wynagrodzenie)\b",
                r"\bile wynosi (?:pensja|opłata|cena|koszt|wynagrodzenie|dotacja)\b",
            ),
        ),
        ("country", (r"\bw (?:jakim|którym|jakich|których) (?:kraju|krajach)\b",)),
        (
            "date",
            (
                r"\b(?:w )?(?:jakim|którym) (?:roku|miesiącu|dniu)\b|\b(?:jaka|jakiej) (?:jest )?(?:data|daty)\b",
                rf"\bkiedy (?:jest|będzie|był|była|było|są|zaczyna się|odbędzie się|odbyła się|"
                rf"odbywa się) {_PL_MEETING}\b",
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
                rf"\bgdzie (?:jest|będzie|był|była|było) {_PL_MEETING}\b",
            ),
        ),
        (
            "person",
            (
                rf"\bkto (?:jest|był|została?) (?:obecnym |nowym )?{_PL_OFFICE}\b",
                rf"\bjak (?:nazywa się|się nazywa) {_PL_OFFICE}\b",
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
        ("count", (r"\b(?:ile|ilu|iloma)\b", rf"{_PL_WHICH} (?:liczba|liczbę)\b")),
    ),
    asks_of_named=(("person", (r"^kto (?:kieruje|rządzi|przewodniczy|napisał|założył)\b",)),),
    nouns=(
        ("price", (r"(?:cena|ceny|pensja|zarobki|koszt|opłata)\b",)),
        ("time", (r"godziny (?:otwarcia|urzędowania)\b",)),
        ("date", (rf"(?:data|termin) {_PL_MEETING}\b",)),
        ("share", (r"(?:odsetek|procent)\b",)),
        ("count", (r"(?:liczba|ilość)\b",)),
        ("penalty", (r"(?:mandat|kara|grzywna) za\b",)),
    ),
)
