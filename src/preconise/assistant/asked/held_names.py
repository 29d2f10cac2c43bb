"""Passage → the places and persons that it names, by capitals, lists of names, and the words before them.

Rough by design. A place that no list knows is seen only after a word like "à" or "in"; a person that no title or usual
first name tells is only perhaps one, and any two capitals in a row look like one. In German, where every noun has
a capital, the lists alone count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from preconise.assistant.asked.folding import folded, spaced_words, unaccented
from preconise.assistant.asked.person_names import FIRST_NAMES
from preconise.assistant.asked.place_names import COUNTRIES, REGIONS, TOWNS


def _words(text: str) -> frozenset[str]:
    return frozenset(spaced_words(text).split())


_UPPER, _LOWER = "A-ZΑ-Ω", "a-zα-ως"
_NAME = rf"[{_UPPER}][{_LOWER}]+(?:[-'][{_UPPER}]?[{_LOWER}]+)*"
_PARTICLE = r"(?:de la|de|du|des|van der|van den|van|von|der|den|da|di|dos|del|della|le|la|el|al|ben|ter)"
_TITLE = (
    r"(?:M\.|MM\.|Mr\.?|Mme|Mmes|Mlle|Dr\.?|Pr\.?|Prof\.?|Maitre|Me|Mrs\.?|Ms\.?|Miss|Sir|Herrn?|Frau|Sr\.?|Sra\.?|"
    r"Don|Dona|Sig\.|Dott\.|Dhr\.|Mevr\.|Pan|Pani|Monsieur|Madame)"
)
_TITLED = re.compile(rf"(?<!\w){_TITLE} (?:[{_UPPER}]\.[ -]?)*((?:{_PARTICLE} )?(?:{_NAME}|[{_UPPER}]{{3,}}))")
_INITIALED = re.compile(rf"(?<![\w.])(?:[{_UPPER}]\.[ -]?){{1,2}} ?({_NAME})")
_PAIR = re.compile(rf"(?<![\w'-])({_NAME}) (?:{_PARTICLE} )?({_NAME}|[{_UPPER}]{{3,}}(?:-[{_UPPER}]+)?)(?![\w-])")
_SENTENCE_START = re.compile(r"[.!?:;|•«“\"\n]\s*[(\[]?$")

_TOKEN = re.compile(r"[^\W\d_]+")
_LONGEST_NAME = 4
_AMBIGUOUS = _words(
    """
    bergen brest dania essen florence georgia island lens lorraine mons nancy nice pau polen roma stains tolosa tours
    valence verona vienne
    """
)
"""Names that are a word, or a person's, in one of the languages; they count after a word that leads to a place."""

_BEFORE_PLACE = _words(
    """
    a and at au aus aux bei da di din em en entre et from in la na nach near no pres sta ste stin sto te vers w we z
    στα στη στην στισ στο
    """
)
_LED_TO = re.compile(
    rf"(?<![\w'])(?:[Aa]|[Aa]ux?|[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Ee]n|[Ee]m|[Dd]in|[Ll]a|[Vv]ers|[Σσ]τ(?:ο|η|"
    rf"ην|α|ισ|ις)|[Ww]e?|[Tt]e|"
    r"(?:ville|commune|mairie|village|agglomeration|metropole|prefecture|quartier|gare|city|town|borough|village|"
    r"ciudad|"
    r"municipio|ayuntamiento|citta|comune|cidade|municipio|gemeente|stad|orasul|miasto) (?:de|du|d'|of|di|da|do)?) ?"
    rf"((?:(?:Le|La|Les|Los|Las|El|San|Santa|Santo|Saint|Sainte|Den|The|New) )?{_NAME}(?:-{_NAME}|-(?:les|sur|en|"
    rf"sous|le|la|de|du|d'|aux|lez)-?)*(?:{_NAME})?)"
)
_VENUE = re.compile(
    r"\b(?:[Mm]aison|[Ss]alle|[Tt]heatre|[Cc]hambre|[Hh]otel de ville|[Cc]entre|[Pp]alais|[Mm]ediatheque|"
    r"[Gg]ymnase|[Uu]niversite|"
    r"[Mm]airie|[Aa]uditorium|[Tt]own [Hh]all|[Cc]ity [Hh]all|[Ll]ibrary|[Tt]heatre|[Uu]niversity|[Rr]athaus|"
    r"[Ss]tadthalle|[Ss]tadhuis|"
    rf"[Aa]yuntamiento|[Mm]unicipio)\b(?: [^\W\d_]+){{0,3}}? (?:de |du |des |d'|of |di |do |da |van |von |in |"
    rf"a )({_NAME}(?:-{_NAME}|-[a-z]+)*)"
)
_NO_NAME = _words(
    """
    Accord Act Action Administration Agence Agency Alliance Anglais Année April Article Assembly Assemblée Assises
    Association Atlantique August Aux Avec Black Blood Bureau Cabinet Caisse Cellule Centre Centro Cercle Ces Cette
    Chambre Chaque Charte Charter Christmas Cities City Cités Club Code Collectif Comité Commissariat Commission
    Committee Commune Compte Conference Conférence Congrès Conseil Consejo Consell Contrat Convention Coordination
    Council Cour Court Covid Daesh Dans December Des Direction Directive Droit Droits Déclaration Délégation
    Département Easter Education Efus Elle Emploi English Enquête Environnement Espace Est Europa Europe European
    Européen Européenne Européens Excel Facebook February Federal First Fondation Fonds Force Forces Foro Forum
    Foundation Français Française French Friday Fund Fédération Gendarmerie German Global Google Gouvernement
    Government Groupe Guide Habitat Haut Haute Home Honour Human Hôtel Il Initiative Inspection Instagram Institut
    Institute International Internet Intervention Intérieur January Jeunes Jeunesse Journée July June Justice
    Justicia Les Leur Lives Local Locale Loi Législation Madame Mairie Maison Manifeste Manifesto March Matter May
    Mediterranean Ministre Ministry Ministère Mission Monday Monsieur Moyen Municipal Municipale Médiation
    Méditerranée Métropole Nation National Nationale Nations Network Nord Nos Nous November Noël Observatoire
    Observatory Occident October Office On Open Organisation Orient Ouest Par Parc Parlement Parliament Place Plan
    Plateforme Police Policía Politique Pour Premier Presse Prevention Proche Programme Project Projet Protection
    Préfecture Prévention Public Publique Pâques Pôle Quartier Que Qui Ramadan Rapport Rights Route Rue République
    Réseau Sa Saint Sainte Santé Saturday School Second Secours Secrétariat Section Security Seguridad September
    Service Services Ses Session Social Société Son Sport Stade State Stratégie Street Sud Summit Sunday Sur
    Syndicat Sécurité Table Territoire That The These This Those Thursday TikTok Tribunal Tuesday Twitter Une Union
    Unions United Unité University Université Urbain Urbaine Urban Urbana Ville Villes Vos Vous Wednesday What
    WhatsApp When Where Windows With Women Word Work World Youth Zone Éducation État États
    """
)
"""Words that name an institution, a day or a feast, or only open a sentence."""

_GERMAN = re.compile(r"\b(?:und|der|die|das|ist|nicht|werden|mit|auf|eine?)\b")


def towns_in(text: str) -> frozenset[str]:
    """The towns and regions of the lists, and what a capital and the word before it make a place, folded."""
    listed = frozenset(place for place, kind in _listed(text) if kind == "town")
    return listed | frozenset(_led_to(text))


def countries_in(text: str) -> frozenset[str]:
    """The countries of the list, folded."""
    return frozenset(place for place, kind in _listed(text) if kind == "country")


def persons_in(text: str) -> Mapping[str, bool]:
    """Each person's name, folded → whether it is surely one: by a title, initials or a usual first name."""
    plain = unaccented(text)
    german = _is_german(plain)
    found: dict[str, bool] = {}
    for match in _PAIR.finditer(plain):
        first, last = (spaced_words(part) for part in match.groups())
        if _names_no_person(first, last):
            continue
        usual = first.split()[0] in FIRST_NAMES and last.split()[0] not in TOWNS
        if usual or not (german or _opens_sentence(plain, match.start())):
            found[last] = usual
    for pattern in (_TITLED, _INITIALED):
        found.update({spaced_words(match[1]): True for match in pattern.finditer(plain)})
    return found


def _is_german(text: str) -> bool:
    return len(_GERMAN.findall(text)) > 1


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start]
    return not before.strip() or bool(_SENTENCE_START.search(before))


def _names_no_person(first: str, last: str) -> bool:
    places = TOWNS.keys() | COUNTRIES.keys() | REGIONS.keys()
    if f"{first} {last}" in places or last in COUNTRIES or (first in places and first not in FIRST_NAMES):
        return True
    return bool(_NO_NAME & {*first.split(), *last.split()})


def _listed(text: str) -> Iterator[tuple[str, str]]:
    tokens = _TOKEN.findall(unaccented(text))
    words = [folded(token) for token in tokens]
    place = 0
    while place < len(tokens):
        step = 1
        if tokens[place][0].isupper():
            for length in range(_LONGEST_NAME, 0, -1):
                name = " ".join(words[place : place + length])
                if name in _AMBIGUOUS and not (place and words[place - 1] in _BEFORE_PLACE):
                    continue
                if name in COUNTRIES:
                    yield COUNTRIES[name], "country"
                elif name in TOWNS or name in REGIONS:
                    yield TOWNS.get(name) or REGIONS[name], "town"
                else:
                    continue
                step = length
                break
        place += step


def _led_to(text: str) -> Iterator[str]:
    plain = unaccented(text)
    if _is_german(plain):
        return
    for match in (*_LED_TO.finditer(plain), *_VENUE.finditer(plain)):
        name = spaced_words(match[1])
        if not name or name in COUNTRIES or _NO_NAME & set(name.split()[:1]) or name.split()[0] in FIRST_NAMES:
            continue
        yield TOWNS.get(name) or REGIONS.get(name) or name
