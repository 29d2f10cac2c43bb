"""What finding the ends of sentences takes to know of each language: tables of words, no code.

Checked by hand against public administration texts; an abbreviation is listed only where it is really written so.
"""

from __future__ import annotations

from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in text.split(","))


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """The words of one language on which sentence ends depend, all in lower case.

    Attributes:
        titles: abbreviations that lean on the next word ("M. Duval", "art. L. 132-4"): no sentence ends there.
        abbreviations: abbreviations that may stand last in a sentence: one ends there only if an opener follows.
        openers: words that begin a sentence and hardly ever a name.
        anaphora: first words of a sentence that is understood only with the sentence before it.
        ordinal_dot: "3. Oktober": a dot after a short number does not end a sentence unless an opener follows.
        question_mark: a question mark other than "?".
    """

    titles: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    anaphora: tuple[str, ...] = ()
    ordinal_dot: bool = False
    question_mark: str = ""


_FRENCH = SentenceWords(
    titles=_words(
        "m mm mme mmes mlle mlles dr drs pr prs mgr st ste sts stes p pp n vol chap fig cf réf tél "
        "av bd sect décr circ c.-à-d p.ex"
    ),
    abbreviations=_words(
        "art arts al no janv févr fév avr juil sept oct nov déc env ex max min hab dép éd ed coll adj gén comm cie "
        "resp ibid op cit liv suiv sq sqq dir trad j.-c"
    ),
    openers=_words(
        "le la les un une des du de au aux ce cet cette ces cela ceci il elle ils elles on nous vous en dans pour par "
        "sur sous avec sans mais et ou or donc car si comme quand lorsque puis ainsi toutefois cependant néanmoins "
        "enfin alors après avant depuis selon chaque tout tous toute toutes certains certaines plusieurs leur leurs "
        "son sa ses notre nos votre vos celui-ci celle-ci ceux-ci celles-ci à est-ce qui quel quelle quels quelles où "
        "comment pourquoi"
    ),
    anaphora=_phrases(
        "celui-ci, celle-ci, ceux-ci, celles-ci, celui-là, celle-là, cela, ceci, ce, cet, cette, ces, c’est, il, elle, "
        "ils, elles, leur, leurs, son, sa, ses, toutes, tous, en effet, ainsi, par exemple, de plus, en outre, "
        "toutefois, cependant, néanmoins, mais, or, donc, à cet effet, dans ce cas, pour autant, autrement dit"
    ),
)

_ENGLISH = SentenceWords(
    titles=_words(
        "mr mrs ms messrs dr prof st rev rt hon cllr cllrs gen col sgt lt capt sen rep gov p pp vol vols ch figs "
        "secs para paras cf e.g i.e eds vs approx"
    ),
    abbreviations=_words(
        "art arts no nos fig sec ed v jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp dept est al "
        "ibid jr sr min max"
    ),
    openers=_words(
        "the a an this that these those it its he she they we you i in on at for from with by to of as if when while "
        "where after before since although though because but and or so however thus therefore there here what who "
        "which how why many some most all each every no not our your their his her"
    ),
    anaphora=_phrases(
        "this, that, these, those, it, its, he, she, they, their, his, her, such, however, thus, therefore, but, so, "
        "for example, for instance, in addition, moreover, furthermore, as a result, in this case, in other words, "
        "nevertheless, instead, as such"
    ),
)

_GERMAN = SentenceWords(
    titles=_words("hr hrn fr dr med jur phil prof st nr bd bl kap abb vgl z.b d.h u.a z.t i.d.r bzw ggf ca evtl sog"),
    abbreviations=_words("art abs s jan feb mär apr jun jul aug sep sept okt nov dez mio mrd std min max str"),
    openers=_words(
        "der die das den dem des ein eine einer eines einem einen er sie es wir ihr ich in im an am auf aus bei mit "
        "nach von vor zu zum zur für über unter und oder aber denn wenn weil da dass ob so auch als wie wer was wo "
        "warum dieser diese dieses hier dort damit dabei daher"
    ),
    anaphora=_phrases(
        "dies, diese, dieser, dieses, er, sie, es, damit, dabei, daher, deshalb, jedoch, zudem, außerdem, so, dadurch"
    ),
    ordinal_dot=True,
)

_SPANISH = SentenceWords(
    titles=_words(
        "sr sra sres srta dr dra d d.ª dña excmo excma ilmo ilma arts pág págs p pp núm n.º nº cap vol ej p.ej cf ed "
        "avda c ee"
    ),
    abbreviations=_words("art fig ene feb mar abr may jun jul ago sep sept oct nov dic aprox máx mín ee.uu uu"),
    openers=_words(
        "el la los las un una unos unas este esta estos estas ese esa eso esto en de del al a con por para sin sobre y "
        "o pero si cuando como donde que qué cómo quién se no su sus lo él ella ellos ellas"
    ),
    anaphora=_phrases(
        "este, esta, estos, estas, esto, eso, ello, él, ella, ellos, ellas, su, sus, además, sin embargo, por ejemplo, "
        "así, pero, asimismo, por tanto, por ello, dicho, dicha"
    ),
)

_ITALIAN = SentenceWords(
    titles=_words("sig sigg dott dr prof avv ing artt p pp pag pagg n nn cap vol fig cfr all es p.es s st sen d.lgs"),
    abbreviations=_words("art gen feb mar apr mag giu lug ago set sett ott nov dic max min ca"),
    openers=_words(
        "il lo la i gli le un uno una questo questa questi queste in di a da con su per tra fra e o ma se quando come "
        "dove che chi non si nel nella nei nelle al alla ai del della dei delle"
    ),
    anaphora=_phrases(
        "questo, questa, questi, queste, ciò, esso, essa, essi, esse, tale, tali, inoltre, tuttavia, ad esempio, così, "
        "ma, pertanto, quindi"
    ),
)

_DUTCH = SentenceWords(
    titles=_words("dhr mevr mw dr drs ir mr prof st artt blz p nr nrs bijv d.w.z o.a m.b.t t.a.v i.v.m ca vgl resp"),
    abbreviations=_words("art jan feb mrt apr jun jul aug sep sept okt nov dec mln mld max min"),
    openers=_words(
        "de het een dit dat deze die in op aan bij met van voor naar uit over door en of maar want als toen hoe wat "
        "wie waar waarom er ze zij hij we wij u ik je"
    ),
    anaphora=_phrases(
        "dit, dat, deze, die, hij, zij, ze, daarom, daarnaast, echter, bovendien, zo, bijvoorbeeld, hierdoor, daardoor"
    ),
)

_PORTUGUESE = SentenceWords(
    titles=_words("sr sra srs dr dra eng prof d arts pág págs p pp n n.º nº cap vol ex p.ex cf av exmo exma"),
    abbreviations=_words("art fig jan fev mar abr mai jun jul ago set out nov dez aprox máx mín"),
    openers=_words(
        "o a os as um uma este esta estes estas esse essa isso isto em de do da dos das no na nos nas ao à com por "
        "para sem sobre e ou mas se quando como onde que quem não ele ela eles elas"
    ),
    anaphora=_phrases(
        "este, esta, estes, estas, esse, essa, isto, isso, ele, ela, eles, elas, além disso, no entanto, por exemplo, "
        "assim, mas, portanto"
    ),
)

_GREEK = SentenceWords(question_mark=";")

_WORDS = {
    "fr": _FRENCH,
    "en": _ENGLISH,
    "de": _GERMAN,
    "es": _SPANISH,
    "it": _ITALIAN,
    "nl": _DUTCH,
    "pt": _PORTUGUESE,
    "el": _GREEK,
}
_UNKNOWN = SentenceWords()


def sentence_words(language: str) -> SentenceWords:
    """The words of an ISO 639-1 language; empty tables for any other."""
    return _WORDS.get(language, _UNKNOWN)
