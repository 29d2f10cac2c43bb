"""French: what speaks for a commitment, a recommendation, a finding, an event."""

from __future__ import annotations

from preconise.passages.kind_cues import HeadingCues, KindCues, LeadInCues, TextCues

_ADVISABLE = (
    r"(?:recommandée?s?|conseillée?s?|préconisée?s?|préférable|nécessaires?|essentiel(?:le)?s?|indispensables?|importante?s?|"
    r"souhaitables?|utiles?|demandée?s?|primordiale?s?|cruciale?s?|impérati(?:f|ve)s?|judicieu(?:x|se)s?|suggérée?s?)"
)
_VERY = r"(?:\w+ment |très |donc |aussi |également |toujours |plus |ainsi )*"
_ADVICE = r"(?:recommandations?|préconisations?|conseils|pistes d'action|mesures|actions|propositions|leviers)"
_MEETING = (
    r"(?:session|séance|webconférence|webinaire|conférence|réunion|rencontre|atelier|assemblée générale|colloque|"
    r"séminaire|congrès|table ronde|visite d'étude|formation|événement)"
)
_MONTH = r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
_DAY = rf"(?:1er|\d{{1,2}}) {_MONTH}"

_NOUNS_IN_ER_IR = (
    r"(?:atelier|avenir|cahier|chantier|cher|courrier|couloir|désir|dernier|dossier|février|fichier|foyer|hier|hiver|"
    r"janvier|loisir|loyer|métier|papier|particulier|plaisir|policier|premier|quartier|soir|espoir)"
)
_VERBS_IN_RE = (
    r"(?:admettre|apprendre|atteindre|combattre|comprendre|conclure|conduire|connaître|construire|convaincre|coproduire|"
    r"défendre|écrire|entreprendre|étendre|être|exclure|faire|inclure|inscrire|instruire|introduire|joindre|lire|mettre|"
    r"permettre|poursuivre|prendre|prescrire|produire|promettre|reconnaître|réduire|rejoindre|remettre|rendre|répondre|"
    r"résoudre|restreindre|soumettre|suivre|traduire|transmettre)"
)
_INFINITIVE = rf"(?:(?!{_NOUNS_IN_ER_IR}\b)\w{{2,}}(?:er|ir|oir)|{_VERBS_IN_RE})\b"

FRENCH = KindCues(
    lead_in=LeadInCues(
        commitment=(
            r"\bnous engageons\b",
            r"\bs'engage(?:nt)?\b[^.]* (?:à|pour)\b",
            r"\b(?:prenons|prend|prennent|a pris|ont pris|avons pris) l'engagement",
            r"\bpromet(?:tons|tent)?\b",
            r"\bnos engagements",
            r"\bengagements suivants",
        ),
        finding=(
            r"\bconsidérant",
            r"\b(?:attendu|constatant|notant|rappelant|conscients?) que",
            r"\bconstats? suivants?",
            r"\bnous (?:constatons|observons|avons constaté)",
        ),
        recommendation=(
            rf"\b{_ADVICE} suivantes?",
            rf"\b(?:les|nos|quelques) {_ADVICE}\b[^.]*:$",
            r"\bpeu(?:t|vent) (?:notamment|utilement|aussi|également|ainsi|par exemple)\b",
            r"\b(?:maires?|villes?|communes?|collectivités?|élus?|autorités locales)\b[^.]* peu(?:t|vent)\b",
            r"\b(?:doit|doivent|devrait|devraient)\b",
            rf"\bil (?:est|serait|paraît|semble) {_VERY}{_ADVISABLE}",
            r"\bil (?:faut|faudrait|convient|importe|s'agit)\b",
            r"\b(?:recommand|préconis|conseill|suggér|propos)(?:e|ent|ons|ez)\b",
            r"\b(?:nécessité|besoin|importance) (?:de|d')",
            r"\binvit(?:e|ent|ons)\b[^.]* à",
            r"\bpour (?:cela|ce faire|y parvenir|réussir)\b",
        ),
        practice_example=(
            r"\bexemples? (?:de|d')",
            r"\b(?:bonnes pratiques|initiatives|expériences|expérimentations)\b[^.]*:$",
        ),
    ),
    text=TextCues(
        commitment=(
            r"\bnous nous (?:engageons|efforcerons)\b",
            r"\b(?:s'engage|s'engagent) à\b",
            r"\bnous prenons l'engagement",
        ),
        event_info=(
            r"\b\d{1,2} ?h ?(?:\d{2})?\s?[–—-]\s?\d{1,2} ?h",
            rf"\b(?:de|à|dès) \d{{1,2}} ?h(?:\d{{2}}|eures?)?\b[^.]*\b{_DAY}",
            rf"\b{_DAY}\b[^.]*\b(?:de|à|dès) \d{{1,2}} ?h",
            rf"\bcette {_MEETING}\b",
            rf"\b{_MEETING}\b[^.]*\b(?:aura|auront) lieu|\bse tiendr(?:a|ont)\b|\bsera organisée?\b",
            rf"\b{_MEETING}\b[^.]*\b(?:a|ont) (?:été organisée?|eu lieu)|\bs'est tenue?\b|\bco-organisé",
            rf"\b{_MEETING}s?\b[^.]*\b(?:du|le|les) (?:{_DAY}|\d{{1,2}}(?:-| au | et )\d)",
            rf"\b(?:du|le|les) (?:{_DAY}|\d{{1,2}}(?:-| au | et )\d)[^.]*\b{_MEETING}",
            rf"\blors d'une? {_MEETING}|\blors de (?:la|cette) (?:prochaine )?{_MEETING}|\bpendant la {_MEETING}",
            r"\b(?:inscription|s'inscrire|inscrivez-vous|intervenants?|compte[- ]rendu)\b",
            r"\b(?:aura|aurons|auront) (?:également |aussi )?l'occasion de?\b",
            r"\bd'écouter le témoignage",
        ),
        practice_example=(
            r"\b(?:a|ont|avons|avaient) (?:\w+ment )?(?:partagé|présenté|témoigné|expérimenté|lancé|testé)\b",
            r"\b(?:a|ont|avons) (?:\w+ment )?mis en (?:place|œuvre)\b",
            r"\bexpérimentations? (?:\w+ )?(?:menée|conduite|lancée)s?",
            r"\bpar exemple,? (?:la (?:ville|commune|métropole)|le quartier|à)",
            r"\b(?:à l'instar|c'est le cas) (?:de|d')",
            r"\bdepuis (?:19|20)\d\d\b[^.]*\b(?:la ville|la commune|la métropole|le quartier)",
        ),
        law=(
            r"\barticles? (?:\d|[LRDA]\.? ?\*?\d|1er)",
            r"\b(?:du|le) (?:présent|même) (?:code|article|titre|chapitre|décret|alinéa)|\bla présente (?:loi|section)",
            r"\bcode (?:pénal|civil|de (?:la|l'|procédure)|général|du)\b",
            r"\bdécret en Conseil d'[ÉE]tat|\b(?:alinéa|paragraphe) (?:\d|\()|\bpar arrêté (?:du|conjoint|préfectoral)",
            r"\b(?:juge|tribunal|procureur|magistrat|cour)s? (?:[\w']+ ){0,4}(?:doit|doivent|peut|peuvent)\b",
            r"\bpuni[es]* d(?:e|'une) (?:\w+ )?(?:an|amende|emprisonnement|mois|\d)",
        ),
        recommendation=(
            # The first column of a table, or the second beside a number.
            r"^(?:[^|:]{1,20} : [^|]{1,20} \| )?"
            r"(?:recommandation|préconisation|action|mesure|proposition)s?\b[^|:]{0,30} : ",
            r"\b(?:devrait|devraient|devrions)\b",
            r"\b(?:doit|doivent|devons|devez)\b(?! son| leur| faire face)",
            rf"\bil (?:est|serait|paraît|semble|apparaît) {_VERY}{_ADVISABLE} (?:de|d'|que|qu'|à|aux?)",
            r"\bil (?:faut|faudra|faudrait|convient|conviendrait|importe|importerait)\b",
            r"\b(?:recommandons|préconisons|conseillons|suggérons|encourageons)\b",
            r"\b(?:recommande|préconise|conseille)(?:nt)? (?:de|d'|que|qu'|aux?|vivement|fortement)",
            r"\bpeu(?:t|vent) (?:utilement|s'efforcer de|veiller à|s'inspirer|envisager|s'appuyer sur)",
            r"\b(?:gagne(?:nt|raient|rait)? à|mérite(?:nt|rait|raient)? d'être)\b",
            r"\b(?:la nécessité|reconnaissent la nécessité) (?:de|d')",
            rf"\b(?:est|sont) {_VERY}{_ADVISABLE} (?:de|d'|que)\b",
        ),
        statistic=(
            r"\d\s?%|\b\d[\d  .,]*\s?(?:millions?|milliards?)\b",
            r"\b(?:une?|deux|trois|quatre|\d+) \w+ sur (?:deux|trois|quatre|cinq|six|dix|\d+)\b",
            r"\bpour (?:cent|mille|100 000|1 000) habitants\b|\bpour cent\b",
            r"\b(?:la moitié|le tiers|un tiers|les deux tiers|un quart|les trois quarts) des?\b",
            r"\b\d[\d  ]* (?:faits|victimes|plaintes|infractions|agressions|signalements)\b",
        ),
        advice_start=(
            rf"^(?:ne (?:pas|jamais|plus) )?(?:s'|se |l'|y )?{_INFINITIVE}(?![^.;]*\b(?:c'est|revient à|consiste à)\b)",
            r"^(?!(?:chez|assez|nez|rez)\b)\w{2,}ez\b(?! vous\b)",
        ),
        action_start=(
            r"^(?:la |le |l'|une? )?(?:mise en|création|renforcement|formation|désignation|organisation|développement|"
            r"amélioration|élaboration|réalisation|installation|intégration|participation|sensibilisation|promotion|soutien|"
            r"recrutement|ouverture|diffusion|instauration|mobilisation|extension|adaptation)\b",
        ),
    ),
    heading=HeadingCues(
        recommendation=(
            r"^\W*(?:\d+[.)°]? ?)?(?:(?:les|nos|ses|principales|quelques|dix|\d+) )*"
            r"(?:recommandations?|préconisations?|conseils|pistes d'action|pistes de travail|"
            r"propositions d'action|leviers|que faire|comment agir|ce (?:que|qu')[^.]*(?:faire|recommand))\b"
            r"(?![^.]*\bconclusions)",
        ),
        law=(
            r"^\W*(?:loi|code|décret|arrêté|ordonnance|règlement) "
            r"(?:n°|du|de|d'|sur|relati|général|pénal|civil|portant)",
            r"^\W*(?:article|art\.) (?:\d|[LRDA]\.? ?\*?\d|1er)",
            r"^\W*(?:livre|titre|chapitre|section|sous-section) (?:\d|[ivx]+\b|ier|unique|préliminaire)",
        ),
    ),
)
