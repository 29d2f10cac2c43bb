"""The words by which a question leans on the one before it, a table a language.

Words are in lower case, a table written as running text; an apostrophe ends a word ("qu'il" is "qu", "il").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FollowUpCues:
    """What a language offers to continue a conversation.

    Attributes:
        openers: first words of a question that continues ("et pour les écoles ?").
        anaphora: words that stand for something named before, unless the question names it first.
        alike: words that compare with something named before ("autres", "similaire").
        function_words: other words that say nothing of what a question is about, auxiliaries included.
        frames: patterns of phrases whose words look like anaphora and are none ("il y a", "est-ce que").
        complete: patterns that make a question with a single content word a whole one ("qu'est-ce que …").
    """

    openers: frozenset[str]
    anaphora: frozenset[str]
    alike: frozenset[str]
    function_words: frozenset[str]
    frames: tuple[str, ...]
    complete: tuple[str, ...]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CUES: Mapping[str, FollowUpCues] = {
    "fr": FollowUpCues(
        openers=_words("alors aussi donc et idem mais ok ou puis quid sinon"),
        anaphora=_words(
            """
            c ca ce ceci cela celle celles celui ces cet cette ceux elle elles eux il ils leur leurs lui sa ses son
            y ça
            """
        ),
        alike=_words(
            """
            autre autres comparable comparables pareil pareille pareils semblable semblables similaire similaires
            """
        ),
        function_words=_words(
            """
            a abord afin ai aide ailleurs ainsi alors après as au aucun aucune aussi autant aux avait avant avec
            avez avoir avons beaucoup bien bon bonne car chaque chez chose choses ci combien comme comment
            concernant contre d dans de depuis des deux devez devons devrait dit doit doivent donc donne
            donnez dont du durant en encore entre es est et eu exemple exemples existe existent faire fait fallait
            falloir faudrait faut font hors j jamais je jusqu l la le les lors là m ma mais mal mes mettre moi moins
            mon même mêmes n ne ni non nos notre nous on ont ou oui où par parce parle parlez parmi pas pendant peu
            peut peuvent peux pour pourquoi pourraient pourrait pouvez pouvons puis puisque qu quand que quel quelle
            quelles quelque quelques quels qui quid quoi s sais sait sans se selon sera seraient serait si sinon
            soit sont sous suis sur t ta te tel telle telles tels tes toi ton tous tout toute toutes très tu un une
            va vers veut veux voici voir vont vos votre vous à étaient était été être
            """
        ),
        frames=(
            r"est ce qu",
            r"\bc ?est (?:quoi|combien|comment|où|qui|quand|vrai)\b",
            r"\bce (?:qui|que|qu|dont)\b",
            r"\b(?:cette|cet|ce) (?:année|semaine|mois|soir|matin|nuit|été|hiver|moment)\b",
            r"\bces (?:jours|temps)\b",
            r"\bs il (?:vous|te) pla[iî]t\b",
            r"\b(?:il|ça) (?:y|n y) (?:a|avait|aura|en)\b",
            r"\by a t il\b",
            r"\by a\b",
            r"\bil (?:ne )?(?:faut|faudrait|existe|convient|vaut|suffit|s agit|reste|manque|arrive)\b",
            r"\b(?:faut|faudrait|existe t|vaut|suffit|reste t) il\b",
            r"\b(?:il est|est il) (?:\w+ )?(?:possible|obligatoire|nécessaire|interdit|permis|utile|légal|prévu)\b",
            r"\b(?:il est|est il) (?:\w+ )?(?:conseillé|recommandé|mieux|vrai)\b",
        ),
        complete=(
            r"qu ?est ce qu",
            r"\bc ?est quoi\b",
            r"\b(?:définition|définir|signifie)\b",
            r"\bque faire (?:contre|face|en cas|pour)\b",
            # A subject without an article, as in a search box; "la nuit, que faire ?" goes on.
            r"^\w{4,} (?:que|quoi) faire$",
        ),
    ),
    "en": FollowUpCues(
        openers=_words("also and but ok okay or so then"),
        anaphora=_words("he her him his it its one ones she that their theirs them there these they this those"),
        alike=_words("alike another comparable other others same similar such"),
        function_words=_words(
            """
            a about after against all also am an and any are as at be because been before being best between both
            but by can could did do does done during each else even ever every example examples exist exists few for
            from further get give good had has have having hers how i if in into is itself just let like made make
            many may me might more most much must my need needs no nor not of off on only or our out over own please
            shall should show so some something tell than the then thing things through to too under up us use very
            was way ways we well were what when where which while who whom whose why will with within without would
            yes yet you your
            """
        ),
        frames=(
            r"\b(?:is|are|was|were) there\b",
            r"\bthere (?:is|are|was|were)\b",
            r"\b(?:is it|it is|it s) (?:\w+ )?(?:possible|legal|allowed|necessary|mandatory|compulsory)\b",
            r"\b(?:is it|it is|it s) (?:\w+ )?(?:true|useful|better|advisable|recommended)\b",
            r"\bdoes it (?:make sense|take)\b",
            r"\bthis (?:year|week|month|summer|winter)\b",
            r"\b(?:know|think|say|said|show|shows|showing|so) that\b",
        ),
        complete=(
            r"\bwhat (?:is|are)\b",
            r"\bwhat s\b",
            r"\bwho (?:is|are)\b",
            r"\bdefinition\b",
            r"\bmean\b",
            r"\bwhat to do (?:about|against)\b",
        ),
    ),
    "de": FollowUpCues(
        openers=_words("aber also auch dann oder ok und"),
        anaphora=_words(
            """
            dafür dagegen damit daran darin darüber das davon dazu denen deren dessen dies diese diesem diesen
            dieser dieses er es ihm ihn ihnen ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner sie
            """
        ),
        alike=_words(
            """
            andere anderen anderer anderes solche weitere weiteren ähnlich ähnliche ähnlichen ähnlicher ähnliches
            """
        ),
        function_words=_words(
            """
            ab aber alle allem allen aller alles als also am an auch auf aus bei beim beispiel beispiele bin bis da
            dann darf dass dem den denn der des die doch dort du durch dürfen ein eine einem einen einer eines etwas
            euch für gegen geht gibt gut hab habe haben hat hatte hier hätte ich im in ins ist ja jede jedem jeden
            jeder jedes kann kannst kein keine können könnte machen macht man mehr mein mich mir mit muss müssen
            nach nein nicht noch nur ob oder ohne schon sehr sich sind so soll sollen sollte sollten sonst tun um
            und uns unser unter viel viele vom von vor wann war waren warum was welche welchem welchen welcher
            welches wem wen wenn wer werden wie wieso wieviel wir wird wo wofür woher wohin womit worüber wurde
            wurden zu zum zur über
            """
        ),
        frames=(
            r"\bgibt es\b",
            r"\bes gibt\b",
            r"\b(?:ist es|es ist) (?:\w+ )?(?:möglich|erlaubt|verboten|nötig|sinnvoll|besser|wahr)\b",
            r"\bgeht es\b",
            r"\bes geht\b",
        ),
        complete=(
            r"\bwas (?:ist|sind|bedeutet)\b",
            r"\bwer (?:ist|sind)\b",
            r"\bdefinition\b",
            r"\bwas tun (?:gegen|bei)\b",
        ),
    ),
    "es": FollowUpCues(
        openers=_words("e entonces o ok pero también y"),
        anaphora=_words(
            """
            aquel aquello ella ellas ello ellos esa esas ese eso esos esta estas este esto estos lo su sus suyo él
            """
        ),
        alike=_words(
            """
            misma mismo otra otras otro otros parecida parecidas parecido parecidos semejante similar similares
            """
        ),
        function_words=_words(
            """
            a al algo alguna algunas alguno algunos algún ante así aún bajo bien cada como con contra cual cuales
            cuando cuál cuáles cuándo cuánta cuántas cuánto cuántos cómo de debe debemos deben del desde donde
            durante dónde e ejemplo ejemplos el en entre era es está están existe existen fue fueron ha haber había
            hace hacemos hacen hacer han hasta hay he la las le les los me mejor mi mis mucho muy más nada ni no nos
            nosotros nuestra nuestro o os para pero poco podemos podría por porque puede pueden que quien quienes
            quién qué se sea ser será si sin sobre son sí también tan tanto te tiene tienen todo todos tu tus un una
            unas uno unos usted va y ya yo
            """
        ),
        frames=(
            r"\b(?:este|esta) (?:año|semana|mes|verano|noche)\b",
            r"\blo que\b",
            r"\bpor eso\b",
            r"\bes decir\b",
        ),
        complete=(
            r"\bqué (?:es|son|significa)\b",
            r"\bquién (?:es|fue)\b",
            r"\bdefinición\b",
            r"\bqué hacer (?:contra|ante|en caso)\b",
        ),
    ),
    "it": FollowUpCues(
        openers=_words("allora anche e ed ma o ok quindi"),
        anaphora=_words(
            """
            ciò essa esse essi esso lei loro lui quella quelle quelli quello questa queste questi questo sua sue suo
            suoi
            """
        ),
        alike=_words("altra altre altri altro analoga analoghi analogo simile simili stessa stesso"),
        function_words=_words(
            """
            a abbiamo agli ai al alcuni alla alle allo anche ancora avere c che chi ci cioè col come con contro cosa
            cosi così cui d da dai dal dalla dalle dallo degli dei del dell della delle dello deve devono di dopo
            dove dovrebbe dovrebbero durante e ed era esempi esempio esiste esistono essere fa fanno far fare fra ha
            hanno ho i il in io l la le li lo ma mai me meglio mi mio molto ne nei nel nell nella nelle nello no noi
            non nostra nostro o ogni per perché più poi possiamo possono potrebbe può qual quale quali quando quanta
            quante quanti quanto qui quindi sarà se sempre senza si sia solo sono stata stati stato su sugli sui sul
            sulla sulle te tra tu tutta tutte tutti tutto un una uno va vi voi è
            """
        ),
        frames=(
            r"\bquest[oa] (?:anno|settimana|mese|estate|sera)\b",
            r"\bquello che\b",
            r"\bper questo\b",
        ),
        complete=(
            r"\b(?:che )?cos ?è\b",
            r"\bcosa (?:sono|significa|è)\b",
            r"\bchi è\b",
            r"\bdefinizione\b",
            r"\bcosa fare (?:contro|in caso)\b",
        ),
    ),
    "nl": FollowUpCues(
        openers=_words("dan dus en maar of ok ook"),
        anaphora=_words(
            """
            daar daarmee daarvan daarvoor dat deze die dit erin ermee erop ervan ervoor haar hem hen het hij hun ze
            zij zijn
            """
        ),
        alike=_words(
            """
            ander andere anderen dergelijke gelijkaardig soortgelijk soortgelijke vergelijkbaar vergelijkbare
            """
        ),
        function_words=_words(
            """
            aan al alle alles als ben bent bestaan bestaat bij dan de doe doen doet door dus een en er geen goed had
            hadden heb hebben heeft hier hoe hoeveel iets ik in is ja je kan kunnen kunt laten maar mag maken meer
            men met mij moet moeten mogen na naar nee niet niets nog nu of om omdat ons onze ook op over te tegen
            tot u uit van veel voor voorbeeld voorbeelden waar waarmee waarom waarvoor wanneer waren was wat we welk
            welke werd werden wie wij wil willen worden wordt zich zo zonder zou zouden
            """
        ),
        # "Het" begins as often a noun's name as it stands for something.
        frames=(
            r"\bis het (?:\w+ )?(?:mogelijk|toegestaan|verboden|nodig|zinvol|beter|waar)\b",
            r"\bhet \w+",
            r"\bwat zijn\b",
            r"\bzijn er\b",
            r"\ber zijn\b",
            r"\bdit jaar\b",
            r"\bdeze (?:week|maand|zomer)\b",
        ),
        complete=(
            r"\bwat (?:is|zijn|betekent)\b",
            r"\bwie (?:is|zijn)\b",
            r"\bdefinitie\b",
            r"\bwat te doen (?:tegen|bij)\b",
        ),
    ),
    "pt": FollowUpCues(
        openers=_words("e então mas ok ou também"),
        anaphora=_words(
            """
            aquilo dela dele ela elas ele eles essa essas esse esses esta estas este estes isso isto seu seus sua
            suas
            """
        ),
        alike=_words(
            """
            mesma mesmo outra outras outro outros parecida parecido semelhante semelhantes similar similares
            """
        ),
        function_words=_words(
            """
            a algo algum alguma algumas alguns ante ao aos aquele as assim até bem cada com como contra da das de
            deve devem devemos do dos durante e em entre era está estão eu exemplo exemplos existe existem faz fazem
            fazer foi foram há já lhe mais mas me melhor meu minha muito na nas nem no nos nossa nosso num numa não
            nós o onde os ou para pela pelas pelo pelos pode podem podemos poderia por porque porquê quais qual
            quando quanta quantas quanto quantos que quem quê se seja sem ser será si sob sobre são só também tem
            ter teu toda todas todo todos tu tudo tão têm um uma umas uns vai você vocês à às é
            """
        ),
        frames=(
            r"\b(?:este|esta) (?:ano|semana|mês|verão|noite)\b",
            r"\bo que\b",
            r"\bpor isso\b",
        ),
        complete=(
            r"\bo que (?:é|são|significa)\b",
            r"\bquem (?:é|foi)\b",
            r"\bdefinição\b",
            r"\bo que fazer (?:contra|em caso)\b",
        ),
    ),
}
"""The cues by language (ISO 639-1)."""
