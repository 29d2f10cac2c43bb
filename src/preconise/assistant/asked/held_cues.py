"""What a price, an age, a date … looks like in a passage, in the languages of the corpus.

Patterns are searched in the text without accents or case, spaces and punctuation kept. Those of ``CERTAIN`` are the
thing itself; those of ``PERHAPS`` may stand for it ("gratuit" answers what a thing costs, without a sum).
"""

from __future__ import annotations

from collections.abc import Mapping

from preconise.assistant.asked.asked_for_cues import AskedFor, Patterns

_FIGURE = r"(?<!\d)\d{1,9}(?:[ .,]\d{1,3}){0,4}"
_NUMBER = {
    "fr": r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|"
    r"quarante|cinquante|soixante|quatre-vingts?|cent|mille|dizaine de|quinzaine de|vingtaine de|trentaine de|"
    r"quarantaine de|cinquantaine de|centaine de|douzaine de|(?:dix|vingt|trente|quarante|cinquante|soixante)[- ]\w+)",
    "en": r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen|(?:twenty|thirty|forty|fifty)-\w+)",
    "de": r"(?:zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|dreizehn|vierzehn|funfzehn|sechzehn|"
    r"achtzehn|zwanzig|dreissig|vierzig|funfzig|hundert|tausend)",
    "es": r"(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|dieciocho|"
    r"veinte|treinta|cuarenta|cincuenta|cien|mil)",
    "it": r"(?:due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici|"
    r"diciotto|venti|trenta|quaranta|cinquanta|cento|mille)",
    "nl": r"(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|achttien|"
    r"twintig|dertig|veertig|vijftig|honderd|duizend)",
    "pt": r"(?:dois|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|catorze|quinze|dezasseis|"
    r"dezesseis|dezoito|vinte|trinta|quarenta|cinquenta|cem|mil)",
    "el": r"(?:δυο|τρεισ|τρια|τεσσερισ|τεσσερα|πεντε|εξι|επτα|εφτα|οκτω|οχτω|εννεα|δεκα|δωδεκα|δεκαπεντε|εικοσι|"
    r"τριαντα|σαραντα|πενηντα|εκατο|χιλια)",
    "pl": r"(?:dwa|dwie|dwoch|trzy|trzech|cztery|piec|szesc|siedem|osiem|dziewiec|dziesiec|dwanascie|pietnascie|"
    r"dwadziescia|trzydziesci|sto)",
    "ro": r"(?:doi|doua|trei|patru|cinci|sase|sapte|opt|noua|zece|doisprezece|cincisprezece|douazeci|treizeci|suta|"
    r"mie)",
}
_ONE = {
    "fr": r"(?:un|une|demi|demie)",
    "en": r"(?:a|an|one|half an)",
    "de": r"(?:ein|eine|einem|einer|eines|einen)",
    "es": r"(?:un|una)",
    "it": r"(?:un|una|un')",
    "nl": r"(?:een)",
    "pt": r"(?:um|uma)",
    "el": r"(?:ενα|μια|εναν)",
    "pl": r"(?:jeden|jedna|jednego)",
    "ro": r"(?:un|o)",
}
_TIME_UNITS = {
    "fr": r"(?:minutes?|heures?|journees?|jours?|semaines?|mois|trimestres?|semestres?|ans?|annees?|nuits?|"
    r"demi-journees?)",
    "en": r"(?:minutes?|hours?|days?|weeks?|months?|quarters?|years?|nights?|fortnights?|working days|evenings?)",
    "de": r"(?:minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|nachte?n?|werktage?n?|quartale?)",
    "es": r"(?:minutos?|horas?|dias?|semanas?|mes(?:es)?|anos?|noches?|trimestres?)",
    "it": r"(?:minut[oi]|or[ae]|giorn[oi]|giornat[ae]|settiman[ae]|mes[ei]|ann[oi]|nott[ei]|trimestr[ei])",
    "nl": r"(?:minuten|minuut|uur|uren|dag|dagen|week|weken|maand|maanden|jaar|jaren|nacht|nachten|kwartaal)",
    "pt": r"(?:minutos?|horas?|dias?|semanas?|mes(?:es)?|anos?|noites?|trimestres?)",
    "el": r"(?:λεπτα|λεπτο|ωρα|ωρεσ|ωρων|μερα|μερεσ|ημερεσ|ημερων|ημερα|εβδομαδα|εβδομαδεσ|εβδομαδων|μηνα|μηνεσ|"
    r"μηνων|χρονο|χρονια|ετη|ετων|νυχτα|νυχτεσ)",
    "pl": r"(?:minut[ay]?|godzin[ay]?|dni|dzien|tydzien|tygodni[ea]?|miesiac|miesiace|miesiecy|rok|roku|lata|lat|"
    r"noc|noce)",
    "ro": r"(?:minute?|minut|ore|ora|zile|zi|saptaman[ai]|luni|luna|ani|an|nopti)",
}
_SPANS_IN_WORDS = tuple(
    rf"\b{_NUMBER[language]}(?: (?:a|or|to|ou|et|y|e|oder|bis|o|of|tot|η|do|sau|\w+s|"
    rf"\w+en) ?)?(?: ?{_NUMBER[language]})? (?:\w+ )?{units}\b"
    for language, units in _TIME_UNITS.items()
)
_ANY_TIME_UNIT = "|".join(_TIME_UNITS.values())

_EURO = (
    r"(?:€|euros?\b|eur\b|ευρω|£|\$|pounds? sterling|pounds?\b|dollars?\b|dolares|dollari|francs?\b|chf\b|zl\b|"
    r"zlotych|lei\b|k€|m€|keur)"
)
_SCALE = (
    r"(?:millions?|milliards?|milliers?|thousands?|billions?|millionen|tausend|millones|miles|mil|mila|milioni|"
    r"miljoen|milhoes|εκατομμυρια|χιλιαδεσ|mln|tys\.?|mii|milioane|k|m|mille|cents?|hundred|hundert)"
)
_OF = r"(?:de |d'|di |of |od )?"
_WORD_NUMBER = "|".join(_NUMBER.values())

CERTAIN: Mapping[AskedFor, Patterns] = {
    "price": (
        rf"{_FIGURE} ?(?:{_SCALE} )?{_OF}{_EURO}",
        rf"(?:€|£|\$) ?{_FIGURE}",
        rf"\b(?:{_WORD_NUMBER})(?: \w+)? (?:{_SCALE} )?{_OF}{_EURO}",
        rf"\b{_SCALE} {_OF}{_EURO}",
        r"\b(?:gratuite?s?|gratuitement|free of charge|at no cost|no charge|free for|free to|is free|are free|"
        r"kostenlos|kostenfrei|gratis|gratuit[aoi]s?|gratuitamente|δωρεαν|bezplatn\w+)\b",
    ),
    "share": (
        rf"{_FIGURE} ?(?:%|‰|pour cent|pour-cent|per ?cent|prozent|por ciento|per cento|procent|por cento|"
        rf"τοισ εκατο|τησ εκατο|la suta)",
        rf"\b(?:{_WORD_NUMBER}|un|une) (?:pour cent|per ?cent|prozent|por ciento|per cento|procent|por cento|"
        rf"τοισ εκατο|la suta)",
        r"\b(?:un|deux|le|les|aux?|du|des) (?:tiers|quarts?)\b|\btrois quarts\b|\b(?:la|de|d'une) moitie\b|"
        r"\bmoitie d\w*",
        r"\b(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf) (?:[\w' ]{1,30} )?sur (?:deux|trois|quatre|cinq|"
        r"six|sept|huit|neuf|dix|douze|quinze|vingt|cent|mille)\b",
        rf"{_FIGURE} (?:[\w' ]{{1,30}} )?sur {_FIGURE}",
        r"\b(?:half|a third|one third|two thirds|two-thirds|a quarter|three quarters|three-quarters|a fifth|"
        r"two fifths|a tenth|one-third|one-quarter|a-third)\b",
        r"\b(?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:[\w' ]{1,30} )?(?:in|out of) (?:every )?(?:two|"
        r"three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|a hundred|\d+)\b",
        r"\b(?:halfte|drittel|viertel|funftel|zehntel)\b|\bvon (?:zehn|hundert|drei|vier|funf)\b",
        r"\b(?:mitad|un tercio|dos tercios|tercera parte|cuarta parte|quinta parte|tres cuartos|"
        r"tres cuartas partes)\b|\bde cada (?:dos|tres|cuatro|cinco|diez|cien|\d+)\b",
        r"\b(?:meta|un terzo|due terzi|un quarto|tre quarti|un quinto|un decimo)\b|\bsu (?:due|tre|quattro|cinque|"
        r"dieci|cento|\d+)\b",
        r"\b(?:helft|een derde|tweederde|twee derde|een kwart|driekwart|een vijfde|een tiende)\b|\b(?:op de|"
        r"van de) (?:twee|drie|vier|vijf|tien|honderd|\d+)\b",
        r"\b(?:metade|um terco|dois tercos|um quarto d|tres quartos|um quinto|um decimo)\b|\bem cada (?:dois|tres|"
        r"quatro|cinco|dez|cem|\d+)\b",
        r"(?:μισοι|μισεσ|μισα|το μισο|ενα τριτο|δυο τριτα|ενα τεταρτο|τρια τεταρτα|ενα πεμπτο|ενα δεκατο|"
        r"στουσ δεκα|στισ δεκα|στα δεκα)",
        r"\b(?:polowa|polowe|jedna trzecia|dwie trzecie|jedna czwarta|trzy czwarte)\b",
        r"\b(?:jumatate|o treime|doua treimi|un sfert|trei sferturi)\b",
    ),
    "frequency": (
        r"\b(?:tous|toutes) les\b|\bchaque (?:\w+ )?(?:an|annee|mois|semaine|jour|trimestre|semestre|soir|nuit|"
        r"matin|ete|printemps|automne|saison|lundi|mardi|mercredi|jeudi|vendredi|rentree)\b",
        r"\b(?:fois|seances?|reunions?|rencontres?|visites?) (?:par|l'|chaque|dans l')",
        r"\b(?:mensuel|annuel|trimestriel|semestriel|hebdomadaire|quotidien|bimestriel|bisannuel)\w*",
        r"\bpar (?:an|mois|semaine|trimestre|semestre|jour)\b",
        r"\b(?:every|each) (?:\w+ )?(?:\w+ )?(?:day|week|month|quarter|year|spring|autumn|summer|winter|term|"
        r"morning|evening|season|night|days|weeks|months|years|monday|tuesday|wednesday|thursday|friday)\b",
        r"\b(?:daily|weekly|monthly|quarterly|yearly|annually|annual|fortnightly|twice|biannual\w*)\b|\bonce (?:a|"
        r"per|every|each)\b|\b\w+s (?:a|per) (?:day|week|month|quarter|year|term)\b",
        r"\bjahrlich\w*|\bmonatlich\w*|\bwochentlich\w*|\btaglich\w*|\bjede[snrm]? (?:\w+ )?(?:tag|woche|monat|"
        r"quartal|jahr|halbjahr)\w*|\balle (?:\w+ )?(?:tage|wochen|monate|jahre)\b|\bmal (?:im|pro|in der) \w+|"
        r"\bpro (?:jahr|monat|woche)\b",
        r"\bcada (?:\w+ )?(?:dia|semana|mes|trimestre|ano|anos|meses|semanas|dias)\b|\bal (?:ano|mes|dia)\b|"
        r"\bpor (?:semana|ano|mes|dia)\b|\bpor trimestre\b|\b(?:mensual|anual|trimestral|semanal|semestral|"
        r"mensal)\w*|\ba la semana\b",
        r"\bogni (?:\w+ )?(?:giorno|settimana|mese|trimestre|anno|anni|mesi|settimane|giorni|primavera|autunno)\b|"
        r"\b(?:volte|volta) (?:al|all'|l'|per|a)\b|\b(?:mensile|annuale|trimestrale|settimanale|semestrale)\b|"
        r"\ball'anno\b|\bal mese\b",
        r"\b(?:elke|elk|iedere|ieder) (?:\w+ )?(?:dag|week|maand|kwartaal|jaar|lente|herfst)\w*|\bper (?:jaar|"
        r"maand|week|dag|kwartaal)\b|\b(?:jaarlijks|maandelijks|wekelijks|dagelijks)\w*|\bom de (?:\w+ )?(?:dagen|"
        r"weken|maanden|jaar)\b",
        r"(?:καθε (?:\w+ )?(?:μερα|ημερα|εβδομαδα|μηνα|τριμηνο|εξαμηνο|χρονο|χρονια|μηνεσ|εβδομαδεσ|φθινοπωρο|"
        r"ανοιξη)|φορεσ? τ|μηνιαι|ετησι|εβδομαδιαι|τριμηνιαι|τριμην)",
        r"\b(?:co|kazdego|kazdy|kazda|raz (?:w|na)|razy (?:w|na)) (?:\w+ )?(?:dzien|tydzien|miesiac|kwartal|rok|"
        r"roku|miesiacu|tygodniu|lata|lat|miesiace)\b|\b(?:rocznie|miesiecznie|tygodniowo|codziennie|corocznie)\b",
        r"\b(?:chaque|every|jeden|ogni|cada|elke|iedere|καθε|kazd\w+|fiecare) (?:lun|mar|mer|jeu|ven|sam|dim|mon|"
        r"tue|wed|thu|fri|sat|sun|mit|don|fre|mie|gio|vie|maan|din|woen|zat|zon|seg|ter|qua|qui|sex|δευτ|τριτ|"
        r"τεταρ|πεμπτ|παρασκ|vin)\w+",
        r"\b(?:in )?fiecare (?:zi|saptamana|luna|trimestru|an)\b|\b(?:anual|lunar|saptamanal|zilnic|"
        r"trimestrial)\w*\b|\bpe (?:an|luna|saptamana)\b",
    ),
    "age": (
        rf"{_FIGURE}(?: ?(?:a|-|et|ou) ?\d+)? ?ans\b(?! (?:plus tard|apres|de (?:prison|travail|service|mandat|"
        rf"recul)))",
        rf"\b{_NUMBER['fr']} ans\b(?! (?:plus tard|apres|de (?:prison|travail|service|mandat|recul)))",
        r"\b(?:aged?|ages|under|over|below|above|at) (?:of |the age of |between )?\d{1,2}\b(?! (?:%|per|months|"
        r"weeks|days|euros))",
        rf"\b(?:\d{{1,2}}|{_NUMBER['en']})(?:[ -]to[ -]\w+|-\d+)?[ -]years?[ -]olds?\b|\byear-olds?\b",
        r"\b(?:twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twenty)s?\b",
        r"\bunder-?(?:\d\d|eighteens?|sixteens?)s?\b|\b\d{1,2}s\b",
        r"\b(?:\d{1,2}|" + _NUMBER["de"] + r")(?: bis \w+)?[ -]?jahre?n?\b|\bjahrige\w*|\b(?:unter|uber|ab) \d{1,2}\b",
        rf"\b(?:\d{{1,2}}|{_NUMBER['es']})(?: (?:a|y) \w+)? anos\b",
        rf"\b(?:\d{{1,2}}|{_NUMBER['pt']})(?: (?:a|e) \w+)? anos\b",
        rf"\b(?:\d{{1,2}}|{_NUMBER['it']})(?: (?:a|e|ai) \w+)? anni\b|\b\w+(?:quattord|quind|sed)icenni\b|\b\w+enni\b",
        rf"\b(?:\d{{1,2}}|{_NUMBER['nl']})(?: tot \w+)?[ -]jaar\b|\b\w*-?jarige\w*|\bjarigen\b",
        rf"(?:\d{{1,2}}|{_NUMBER['el']}) (?:ετων|χρονων|χρονια|ετη)|ανω των \d\d|κατω των \d\d",
        rf"\b(?:\d{{1,2}}|{_NUMBER['pl']}) (?:lat|lata|roku zycia)\b|\b\d{{1,2}}-lat\w+|\broku zycia\b",
        rf"\b(?:\d{{1,2}}|{_NUMBER['ro']}) (?:de )?ani\b",
    ),
    "duration": (
        rf"{_FIGURE}(?: ?(?:a|-|ou|et|to|or|bis|y|e|o|tot|do|η) ?{_FIGURE})? ?(?:\w+ )?(?:{_ANY_TIME_UNIT})\b",
        rf"{_FIGURE} ?(?:h|min)\b",
        *_SPANS_IN_WORDS,
        *(rf"\b{_ONE[language]} (?:\w+ )?{units}\b" for language, units in _TIME_UNITS.items()),
        r"\b(?:huitaine|quinzaine|vingtaine|dizaine|trentaine)\b|\bsans delai\b|\bimmediatement\b|\bd'heure\b",
        r"\b(?:immediately|at once|overnight|fortnight|same day|within the (?:day|week|hour|month|year)|half a day|"
        r"half-day|half-hour)\b",
        r"\b(?:dans|sous|avant la fin de) (?:la|le|l')(?: ?)(?:journee|semaine|mois|annee|heure|jour)\b|"
        r"\bdemi-(?:journee|heure)\b|\blendemain\b|\bsoir meme\b|\bjour meme\b",
        r"\bhalbjahr\w*|\bsofort\b|\bhalben? (?:tag|stunde)\w*|\bhalben tag\b|\bmezza? (?:ora|giornata)\b|"
        r"\bmeia hora\b|\bmeio dia\b|\bmedia hora\b|\bmedio dia\b|\bhalf uur\b|\bhalve dag\b|\bhalfjaar\b|\bmediodia\b",
    ),
    "time": (
        r"\b\d{1,2} ?h(?: ?\d{2})?\b|\b\d{1,2} ?heures?(?: \d{2})?\b|\b\d{1,2}[:.]\d{2}\b(?! ?(?:%|€|euros))",
        r"\b\d{1,2} ?(?:am|pm|a\.m\.|p\.m\.|uhr|o'clock|uur)\b|\b(?:midi|minuit|midnight|noon|mitternacht|"
        r"medianoche|mezzanotte|middernacht|meia-noite)\b|μεσανυχτα",
        r"\b(?:alle|dalle|a las|as|de las|a partir de las|desde las|ore|ora|godz\.?|godzin\w+|"
        r"o) \d{1,2}(?:[:.,]\d{2})?\b",
        r"\b(?:"
        + _NUMBER["fr"]
        + r"|une) heures?(?: du (?:matin|soir)| de l'apres-midi)\b|\b(?:a|de|des|vers|jusqu'a|avant|apres|entre|et) "
        + _NUMBER["fr"]
        + r"(?: et une| et demie)? heures\b",
        r"\b(?:at|from|until|by|after|before|around) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
        r"twelve)\b(?! (?:per|people|of|months|weeks|years|days|hours))",
        r"\bστισ \d{1,2}|\d{1,2} (?:το πρωι|το βραδυ|το απογευμα|το μεσημερι)",
    ),
    "phone": (
        r"(?:\b0|\+33 ?(?:\(0\) ?)?)[1-9](?:[ .-]?\d{2}){4}\b|\b0 ?80\d(?:[ .]?\d{2,3}){2,3}\b",
        r"\+\d{1,3}[ .()-]*\d[\d .()-]{5,}\d|\b00\d{2}[ .]?\d[\d .]{6,}\d\b",
        r"\b0\d{1,4}[ /-]\d{3,}[\d -]*\b",
        r"\b\d{3}[ .]\d{3}[ .]\d{3}\b|\b\d{3} \d{2} \d{2} \d{2}\b",
        r"\b116 ?\d{3}\b|\b3[09] ?\d{2}\b(?= ?(?:,|\.|$|\)|\(|:|ou |est|pour|vert))",
        r"\b(?:appel\w+|compos\w+|joind\w+|joign\w+|call\w*|dial\w*|ring\w*|phone|numero\w*|tel|tel\.|telephone|"
        r"telephon\w+|"
        r"ligne|hotline|helpline|number|nummer|telefon\w*|anruf\w*|llam\w+|marc\w+|chiam\w+|bellen|bel|ligar|ligue|"
        r"καλ\w+|αριθμο\w*|τηλεφων\w+|zadzwon\w*|numer\w*|suna\w*)\W+(?:[^\W\d]+\W+){0,4}?\d{2,4}\b(?! ?(?:%|€|"
        r"euros|ans|jours|mois|personnes|\w+s\b))",
        r"\b(?:le|au|du|the|den|die|al|il|het|de|το|στο) (?:1[125789]|112|114|115|119|911|999|101|110|133|3018|"
        r"3919|3977|3020|3114|144)\b(?! (?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|%|\w+s\b))",
    ),
    "address": (
        r"[\w.+-]+@[\w-]+\.\w+|https?://|\bwww\.|\b[\w-]{3,}\.(?:fr|eu|org|com|net|de|es|it|nl|pt|gr|pl|ro|be|uk|"
        r"gouv\.fr|lu|ch|int|info)\b",
        r"\b\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|place|quai|allee|impasse|chemin|cours|route|square|"
        r"passage|bd|av\.?|via|calle|plaza|rua|praca)\b",
        r"\b\d{1,4},? (?:[\w'-]+ ){1,3}(?:street|road|avenue|square|lane|place|drive|court)\b",
        r"\b\w+(?:strasse|platz|allee|weg|straat|plein|laan|gracht) \d{1,4}\b|\b(?:via|piazza|calle|plaza|avenida|"
        r"rua|praca|ul\.|strada|οδοσ) [\w .'-]{2,30}, ?\d{1,4}\b",
        r"\b(?:cs|bp) \d{2,5}\b|\b\d{5} [a-z]{3,}(?:-\w+)* ?(?:cedex|$|,|\.)",
    ),
    "penalty": (
        rf"{_FIGURE} ?{_OF}{_EURO}(?: ?\w*){{0,3}} ?(?:d'amende|amende|fine|bussgeld|multa|boete|coima|sanction)",
        rf"\b(?:amende|contravention|fines?|fined|bussgeld|geldstrafe|multa|boete|coima|προστιμο|grzywn\w+|"
        rf"mandat\w*|amenda)\b[^.;]{{0,60}}{_FIGURE}",
        r"\b(?:ans?|mois|annees?) (?:de prison|d'emprisonnement|de reclusion|ferme|avec sursis|de travaux)|"
        r"\b(?:years?|months?)(?:'|s')?(?: in (?:prison|jail)| imprisonment| of imprisonment| behind bars)",
        rf"\b(?:prison|emprisonnement|reclusion|imprisonment|jail|jailed|haft|gefangnis|freiheitsstrafe|prision|"
        rf"carcel|reclusione|carcere|celstraf|gevangenis\w*|φυλακ\w+|wiezieni\w+|"
        rf"inchisoare)\b[^.;]{{0,60}}(?:{_FIGURE}|\b(?:{_WORD_NUMBER})\b)",
        rf"(?:{_FIGURE}|\b(?:{_WORD_NUMBER}|un|one|ein|une))[^.;]{{0,40}}\b(?:prison|emprisonnement|reclusion|"
        rf"imprisonment|jail|haft|gefangnis|freiheitsstrafe|carcel|reclusione|carcere|celstraf|gevangenis\w*|"
        rf"φυλακ\w+|wiezieni\w+|inchisoare)\b",
        r"\bcontraventions? de (?:la )?\w+ classe\b",
    ),
    "law": (
        r"\barticles? (?:[lrd]\.? ?)?\d|\bart\. ?\d|\b(?:loi|decret|ordonnance|circulaire|directive|"
        r"reglement)\b[^.;]{0,40}\d{4}|\bloi n[°o]",
        r"\bcode (?:penal|civil|de |du |des |general)|\b(?:act|directive|regulation|law|"
        r"ordinance)\b[^.;]{0,30}\b\d{4}\b|\b\d{4}\b[^.;]{0,20}\b(?:act|law)\b|\b(?:criminal|penal|civil) code\b|"
        r"\bsection \d",
        r"§ ?\d|\bparagra(?:ph|f) \d|\b(?:gesetz|gesetzbuch|stgb|bgb|wetboek|wet van|codice|legge n?\.?|"
        r"ley (?:organica )?\d|codigo penal|lei n|νομοσ \d|ν\. ?\d|ustaw[aey] z|kodeks\w*|legea nr)\b",
        r"\blegge [^.;]{0,20}\d|\bley [^.;]{0,20}\d|\blei [^.;]{0,20}\d|\bwet [^.;]{0,20}\d|\bνομο\w* \d",
        r"\brgpd\b|\bgdpr\b|\bdsgvo\b|\bavg\b|\bcgct\b",
    ),
}

PERHAPS: Mapping[AskedFor, Patterns] = {
    "price": (
        r"\b(?:prise?s? en charge|a la charge de|sans frais|cofinanc\w+|paye par|paid for by|funded by|au frais de|"
        r"aux frais de)\b",
        rf"{_FIGURE} ?%[^.;]{{0,50}}\b(?:cout|couts|depenses?|montant|budget|prix|costs?|spending|fee|kosten|coste|"
        rf"costo|custo|kosten|κοστ\w+)\b",
        rf"\b(?:cout|couts|budget|prix|costs?|kosten|coste|costo|custo)\b[^.;]{{0,50}}(?:{_FIGURE}|"
        rf"\b(?:{_WORD_NUMBER})\b)",
    ),
    "share": (
        r"\b(?:majorite|plupart|minorite|most|majority|minority|mehrheit|meisten|mayoria|maggioranza|meerderheid|"
        r"maioria|πλειοψηφια|πλειονοτητα|wiekszosc|majoritatea|quasi-totalite|double|twice|tenth|fifth)\b",
        rf"{_FIGURE} \w+ (?:parmi|of the|of|des|von|de los|de las|dei|delle|van de|dos|das) {_FIGURE}",
        rf"{_FIGURE}[^.]{{0,90}}\b(?:dont|of whom|of which|of them|davon|de ellos|de ellas|di cui|waarvan|dos quais)\b",
        r"\bdixiemes?\b|\bcinquiemes?\b|\bquatre cinquiemes\b|\bneuf dixiemes\b",
    ),
    "frequency": (
        rf"{_FIGURE}",
        r"\b(?:regulier\w*|regular\w*|regelmassig\w*|periodic\w*|rarement|souvent|seldom|rarely|often)\b",
    ),
    "age": (
        r"\b(?:majorite|majeurs?|mineurs?|maternelle|cp|ce1|ce2|cm1|cm2|sixieme|cinquieme|quatrieme|troisieme|"
        r"colleg\w+|lycee\w*|primaire|seniors?|retraites?|adolescents?|preadolescents?)\b",
        r"\b(?:minors?|adults?|teenagers?|teens|pensioners?|primary school|secondary school|volljahrig\w*|"
        r"minderjahrig\w*|minderjarig\w*|volwassen\w*|maggiorenn\w+|minorenn\w+|menores|mayores de edad|ανηλικ\w+|"
        r"niepelnoletni\w*|minori)\b",
        r"\b(?:middle-aged|thirties|forties|fifties|sixties|seventies|trentaine|quarantaine|cinquantaine|"
        r"soixantaine)\b",
    ),
    "duration": (
        r"\b(?:quelques|plusieurs) (?:minutes|heures|jours|semaines|mois|annees)\b|\b(?:a few|several) (?:minutes|"
        r"hours|days|weeks|months|years)\b",
        r"\b(?:semaines?|saisons?|journees?|weeks?|seasons?|wochen?|semanas?|temporadas?|settiman\w|stagion\w|"
        r"weken|seizoen|epoca|εβδομαδ\w+|sezon\w*)\b",
        r"\bdes (?:le|la|que)\b|\btoute l'annee\b|\bjusqu'(?:a|au)\b|\buntil\b|\bbis zu[mr]?\b|\bhasta\b|"
        r"\bfino a\b|\btotdat\b|\btot\b",
    ),
    "time": (
        r"\b(?:matin|matinee|soir|soiree|apres-midi|nuit|morning|evening|afternoon|night|dusk|dawn|morgens?|"
        r"abends?|nachmittags?|nachts?|manana|tarde|noche|mattina|mattino|sera|pomeriggio|notte|ochtend|avond|"
        r"middag|nacht|manha|noite|πρωι|βραδυ|απογευμα|νυχτα|rano|wieczor\w*|seara|dimineata)\b",
    ),
    "penalty": (
        r"\b(?:amendes?|prison|emprisonnement|peines?|sanctions?|poursuit\w*|poursuites|puni\w*|contravention|"
        r"delit|tige?|fermeture administrative|fines?|fined|imprisonment|jail|penalt\w+|punish\w*|prosecut\w+|"
        r"strafe\w*|bussgeld\w*|pena|penas|multas?|sancion\w*|sanzion\w+|straf\w*|boetes?|coimas?|ποιν\w+|"
        r"προστιμ\w+|kar[ayę]|mandat|amenda|pedeaps\w+)\b",
    ),
    "law": (
        r"\b(?:loi|code|decret|act|law|gesetz\w*|ley|legge|wet|lei|νομο\w*|ustaw\w*|lege\w*|juridi\w+|legal\w*|"
        r"legislation)\b",
    ),
}

NUMBER_WORDS: Patterns = (
    r"\b(?:deux|trois|quatre|cinq|six|sept|huit|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|"
    r"cinquante|soixante|cent|cents|mille|millions?|milliers?|\w+aine de|dizaines?|centaines?|vingtaine|douzaine|"
    r"une seule?|un seul|aucune?|double|triple|une fois)\b",
    r"\b(?:two|three|four|five|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|million|dozens?|twice|"
    r"double|none|one in|only one|a single|half|third|thirds|quarter|tenths?|fifths?)\b",
    r"\b(?:zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwolf|zwanzig|dreissig|vierzig|funfzig|hundert\w*|"
    r"tausend\w*|hochstens|halfte|drittel|viertel)\b",
    r"\b(?:dos|cuatro|siete|ocho|nueve|diez|doce|veinte|treinta|cuarenta|cincuenta|sesenta|cien|cientos|mil|mitad|"
    r"tercio|docena)\b",
    r"\b(?:quattro|cinque|sette|otto|dieci|dodici|venti|trenta|quaranta|cinquanta|sessanta|cento|mila|meta|terzo|"
    r"terzi|quarto|tre)\b",
    r"\b(?:twee|vijf|zes|zeven|negen|tien|twaalf|vijftien|twintig|dertig|veertig|honderd|duizend|helft|derde|kwart)\b",
    r"\b(?:dois|duas|quatro|oito|dez|doze|vinte|trinta|quarenta|cinquenta|sessenta|cem|metade|terco)\b",
    r"(?:δυο|τρεισ|τρια|τεσσερ\w+|πεντε|επτα|εφτα|οκτω|οχτω|εννεα|εννια|δεκα\w*|εικοσι|τριαντα|σαραντα|πενηντα|"
    r"εκατο\w*|χιλι\w+|μισοι|μισεσ|τριτο|τεταρτο)",
    r"\b(?:dwa|dwie|trzy|cztery|piec|szesc|siedem|osiem|dziewiec|dziesiec|dwanascie|dwadziescia|trzydziesci|sto|"
    r"tysiac\w*|polowa)\b",
    r"\b(?:doua|trei|patru|cinci|sase|sapte|zece|douazeci|treizeci|suta|sute|mii|jumatate)\b",
)
"""Numbers in words that are no other word in another of the languages; a half or a third is told as a number too."""

THREE_IN_SPANISH = r"\btr[eê]s\b"
"""To be searched with accents, without which it is "very" in French."""

NOT_A_COUNT: Patterns = (
    r"\b(?:1[89]\d\d|20[0-4]\d)\b(?! (?:\w+s\b|personnes|euros|€))",
    r"\b(?:articles?|art\.|loi n[°o]|n[°o]|page|chapitre|chapter|section|annexe|figure|tableau|table|phase|etape|"
    r"step|axe|§) ?(?:[lrd]\.? ?)?\d[\d.-]*",
    r"\b\d{1,2} ?h(?: ?\d\d)?\b|\b\d{1,2}:\d\d\b",
    r"\b(?:24/24|7/7|24/7|24 ?h/24|7 ?j/7)\b",
    r"^ ?\d{1,2}[.)] ",
)
"""Figures that number, date or time something, and count nothing."""
