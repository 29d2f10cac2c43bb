"""French: the words that ask for a price, a date, a name."""

from __future__ import annotations

from preconise.assistant.asked.asked_for_cues import AskedForCues

_WHICH = (
    r"\b(?:(?:quel|kel|qel)(?:le)?s?|c(?: est)? (?:quoi|koi))(?: est| sont| serait| était| sera| seront)?"
    r"(?: le| la| les| l| un| une)?"
)
_WHO = r"\b(?:qui|ki)"
_THE = r"(?:le|la|les|l|notre|nos|votre|leur|cette|ce)"
_OFFICE = (
    r"(?:maire|mairesse|préfet|préfète|sous préfète?|procureure?|commissaire|présidente?|ministre|directeur|directrice|"
    r"adjointe?|députée?|chef de la police|secrétaire générale?|délégué général|déléguée générale)"
)
_MEETING = (
    r"(?:prochaine? |dernière? |première? )?(?:session|séance|webinaire|visio|webconférence|conférence|réunion|"
    r"rencontre|"
    r"rencontres|rendez vous|rdv|atelier|assemblée|colloque|séminaire|congrès|visite|formation|journée|stage|forum|"
    r"festival|match|élection|élections)"
)
_PERSON = (
    rf"(?:{_OFFICE}|personne|principale?|sociologue|historien|historienne|chercheur|chercheuse|experte?|"
    rf"auteure?|animateur)"
)
_APPLY = r"(?:inscri\w*|candidat\w*|postuler|déposer|s enregistrer|réserver)"
_TAKES_PLACE = r"(?:a|aura|ont|auront|avait)(?: t)?(?: il| elle| ils| elles)?(?: eu)? lieu\b"

FRENCH = AskedForCues(
    advice=(
        r"\bcomment\b(?! (?:s appell|se nomm|se prénomm))",
        r"\b(?:pourquoi|pk|comen|coment)\b",
        r"^est ce (?:que |qu |quon )(?:on )?(?:doit|faut|peut)\b",
        r"\bexemples?\b",
        r"\bne sai\w+ (?:pas |plus |jamais )?combien\b",
        r"\b(?:que|quoi|koi) (?:faire|dire|répondre|proposer|prévoir|mettre)\b",
        r"\b(?:on|je) (?:fait|fai|fais|dit|dis|répond|réponds|met|mets) (?:quoi|koi)\b",
    ),
    asks=(
        (
            "frequency",
            (
                r"\b(?:tous|tout|toutes|tou|tt|ts) les combien\b",
                rf"{_WHICH} (?:fréquence|périodicité)\b",
                r"\bcombien de fois (?:par|chaque|l an|dans l année)\b",
            ),
        ),
        (
            "age",
            (
                rf"{_WHICH} (?:âges?|tranches? d âge)\b(?! d or)",
                rf"{_WHICH} âge (?:minimum|minimal|mini|légal|requis|maximum|maximal|limite|moyen)\b",
                r"\b(?:partir de|dès|jusqu à) combien d ans\b",
            ),
        ),
        (
            "penalty",
            (
                r"\bcombien (?:d années? |de mois |d ans )?de (?:prison|tôle|taule)\b",
                rf"{_WHICH} (?:niveau d )?(?:peines?|amendes?|contravention|condamnation)\b(?! perdue)",
                rf"{_WHICH} sanctions? (?:pénales? )?.{{0,30}}\b(?:risqu\w+|encou\w+|prévues?)\b",
                r"\bmontant (?:maximum |maximal )?(?:de l |des |d une )(?:amendes?|contravention)",
                r"\bpeine (?:encourue|maximale|prévue)\b",
            ),
        ),
        (
            "phone",
            (
                rf"(?:^|{_WHICH} |\b(?:cherche|donne\w*|besoin du|connai\w+|avez vous|as tu) )(?:le |"
                rf"un )?(?:numéro|num) (?:de |du )?(?:tél|téléphone)\b",
                rf"{_WHICH} (?:numéro|num)(?: vert| unique| gratuit| national)* (?:pour |à |dois je |doit on |"
                rf"il faut |faut il )?"
                r"(?:appel\w+|compos\w+|join\w+|fai\w+|d appel|d urgence|de la|de l|du|des)\b",
                rf"{_WHICH} (?:téléphone|tél) (?:de|du|des)\b",
                r"\b(?:numéro|num) (?:du|de la) (?:mairie|préfecture|police|gendarmerie|commissariat|tribunal)\b",
            ),
        ),
        (
            "address",
            (
                rf"{_WHICH} (?:adresses?|courriel|e ?mail|mail|url|site internet|site web)\b",
                r"\badresse (?:e ?mail|mail|électronique|postale|internet|exacte)\b",
                r"^l adresse\b",
            ),
        ),
        (
            "time",
            (
                r"\b(?:quel|kel|qel)(?:le)?s? (?:est l |sont les )?heures?\b",
                rf"{_WHICH} horaires?\b",
                rf"{_WHICH} heures d (?:ouverture|accueil)\b",
            ),
        ),
        (
            "duration",
            (
                r"\bcombien de (?:temps?|tps|tem|jours?|semaines?|mois|minutes?|nuits?)\b",
                r"\bcombien d (?:années?|heures?|ans)\b",
                rf"{_WHICH} (?:durée|délais?|préavis)\b",
            ),
        ),
        (
            "share",
            (
                rf"{_WHICH} (?:pourcentages?|proportions?|taux)\b",
                rf"{_WHICH} part (?:de|des|du|d|a|ont)\b",
                r"\ben pourcentage\b",
                r"\bcombien (?:de )?(?:pour cent|pourcents?)\b",
                r"\bcombien .{1,40}\bsur (?:dix|cent|mille|10|100|1000)\b",
            ),
        ),
        (
            "price",
            (
                r"\bcombien .{0,60}\b(?:coûte\w*|coûté|couté|coûtai\w+)\b",
                r"\b(?:coûte\w*|coûté|vaut|revient|gagne(?:nt)?|touche(?:nt)?) (?:à peu près |environ |à )?combien\b",
                r"\bcombien (?:d euros|d argent|de sous|de budget|de thunes)\b",
                r"\bcombien (?:\w+ ){0,3}(?:gagne(?:nt)?|gagné)\b",
                r"\bcombien .{0,40}\bpayée?s?\b",
                r"\bcombien (?:sa|ça|cela) (?:coûte|vaut|revient|touche|gagne)\b",
                r"\bcombien vau(?:t|lent)\b",
                r"\bcombien de l heure\b|\bcombien .{1,40}\bdépense\w*\b",
                rf"{_WHICH} subventions? (?:est|pour|l état|de l état|verse\w*)\b",
                r"\bcombien (?:touche|dépense)(?:nt)? (?:un|une|le|la|les)\b",
                rf"(?<!sur ){_WHICH} (?:prix|tarifs?|coûts?|montants?|bud[gj]ets?|sommes?|salaires?|rémunérations?|"
                rf"indemnités?|loyer|"
                r"cotisation)\b",
                r"^c est combien(?! (?:le |la )?(?:bon |max|min|nombre|temps|délai|durée|âge))\b",
                r"\bc est combien$",
            ),
        ),
        ("country", (r"\b(?:quel|kel|qel)s? pays\b",)),
        (
            "date",
            (
                rf"{_WHICH} (?:prochaines? )?dates?\b",
                r"\b(?:quel|kel|qel)(?:le)?s? (?:année|jour|mois)\b",
                r"\bdates? (?:exactes?|limites?|butoirs?)\b",
                rf"\bquand (?:.{{0,60}}\b)?{_TAKES_PLACE}",
                rf"\bquand (?:est|sont|sera|seront|c est|se tien\w+|se déroule\w*|commence\w*|débute\w*|finit|prévue?) "
                rf"(?:prévue?s? )?{_THE} {_MEETING}\b",
                rf"\b{_MEETING} .{{0,50}}\b(?:c est|est|sera) quand\b",
                rf"\bc est quand (?:{_THE} )?{_MEETING}\b",
                rf"\b(?:jusqu à|avant) quand .{{0,40}}\b{_APPLY}",
                r"\bde quand (?:date|datent)\b",
                r"\bquand .{0,60}\b(?:a|ont)(?: t)?(?: il| elle| ils| elles| on)? été "
                r"(?:créée?s?|adoptée?s?|construite?s?|fondée?s?|signée?s?|votée?s?|publiée?s?|lancée?s?|"
                r"inventée?s?)\b",
                r"\bquand (?:a|ont) été \w+",
                r"\bquand .{0,60}\b(?:entre|entrent|entrée?s?)(?: t)?(?: il| elle)? en vigueur\b",
            ),
        ),
        (
            "place",
            (
                r"\b(?:dans|en|à|de) (?:quel|kel|qel)(?:le)?s? (?:villes?|communes?|métropoles?|villages?)\b",
                r"\b(?:quel|kel|qel)(?:le)?s? (?:endroits?|lieu|lieux|salle) (?:.{0,40}\b)?(?:se tien\w+|"
                rf"se déroule\w*|{_TAKES_PLACE})",
                rf"\boù {_TAKES_PLACE}",
                rf"^(?:et |quand et )?où .{{0,60}}\b{_TAKES_PLACE}",
                rf"\boù (?:s est|se sont|se|est|sera|sont|seront) (?:tenue?s? |tien\w+ |déroul\w+ |prévue? |passe )?"
                rf"(?:{_THE} )?{_MEETING}\b",
                rf"\b{_MEETING} .{{0,50}}\b(?:c est|est|sera) où\b",
                rf"\bc est où {_THE} {_MEETING}\b",
                r"\bcomment s appelle (?:la ville|le village|la commune|le quartier|la rue|le boulevard|la place)\b",
                r"\bnom (?:de la ville|du village|de la commune|du quartier|de la rue|du boulevard|de la place)\b",
            ),
        ),
        (
            "person",
            (
                rf"{_WHO} (?:est|était|sera) {_THE} (?:actuelle? |nouveau |nouvelle )?{_OFFICE}\b",
                rf"\bc est (?:qui|ki) {_THE} {_OFFICE}\b",
                rf"\b(?:comment (?:s appelle|se nomme) {_THE} |nom (?:du |de la |de l ))(?:\w+ )?{_PERSON}\b",
                r"\b(?:nom de famille|prénom) (?:du|de)\b|\bson (?:nom de famille|prénom)\b",
                rf"{_WHO} (?:a|ont) (?:gagné|remporté|peint|inventé|composé) (?:la|le|les|l)\b",
                rf"{_WHO} (?:sont|seront|est|sera) (?:les |l |le |la )(?:deux |trois )?(?:intervenante?s?|oratrices?|"
                r"orateurs?|conférenci\w+|animateurs?|animatrices?)\b",
                rf"{_WHICH} (?:intervenante?s?|orateurs?|oratrices?|conférenci\w+)\b",
                rf"{_WHO} (?:préside|dirige) actuellement\b",
            ),
        ),
        (
            "law",
            (
                r"\b(?:quel|kel|qel)(?:le)?s? articles? (?:du|de la|de l|des) (?:code|loi|règlement|ordonnance|"
                r"constitution|\w+$|rgpd|cgct)",
                r"\b(?:quel|kel|qel)(?:le)?s? (?:texte de )?loi\b",
                r"\b(?:quel|kel|qel) article\b$",
            ),
        ),
        (
            "count",
            (
                r"\bcombien\b",
                rf"{_WHICH} nombre\b",
                r"\bpartir de (?:quel|kel|qel)(?:le)?s? (?:taille|population|seuil|effectif)\b",
                rf"{_WHICH} (?:seuil|distance|effectif)\b",
            ),
        ),
    ),
    asks_of_named=(
        (
            "person",
            (
                rf"^{_WHO} (?:dirige|préside|commande|gouverne)\b",
                rf"^{_WHO} a (?:écrit|réalisé|fondé)\b",
                rf"^{_WHO} (?:intervient|interviendra|anime|animera) (?:à |au |le |la |l |les ){{0,2}}{_MEETING}\b",
            ),
        ),
    ),
    nouns=(
        ("price", (r"(?:prix|tarifs?|salaires?|coût moyen)\b",)),
        (
            "time",
            (r"(?:horaires?|heures d ouverture)\b(?! (?:décalé|atypique|élargi|tardif|flexible|de travail))",),
        ),
        (
            "phone",
            (
                r"(?:n|no|numéro|num) (?:de )?(?:tél|téléphone)\b",
                r"(?:tél|téléphone) (?:de |du )?(?:la )?(?:mairie|préfecture|police|gendarmerie|commissariat|"
                r"tribunal)\b",
            ),
        ),
        ("address", (r"(?:adresse|e ?mail|courriel|site internet) (?!aux?\b|à\b)",)),
        ("date", (rf"(?:la )?dates? (?:de |du |de la |des )?{_MEETING}\b", r"dates? limites?\b")),
        ("age", (r"âge (?:minimum|minimal|légal|limite|requis)\b",)),
        ("share", (r"(?:.* )?pourcentages?\b", r"(?:la )?(?:proportion|part) (?:des?|du|d)\b")),
        ("count", (r"(?:le )?nombre (?:de|d|moyen|total|maximum|minimum)\b",)),
        ("duration", (r"(?:la )?durée (?:de|d|du|maximum|maximale|moyenne|légale)\b",)),
        ("penalty", (r"(?:amende|peine de prison|peine encourue)\b",)),
    ),
)
