"""Function words by language (ISO 639-1): they say nothing of a text's subject, so the lexical index leaves them out.

Articles, prepositions, pronouns, conjunctions, question words, auxiliaries. Written without accents, as
``analysis.words`` gives them; "été" is therefore not here: it is a summer too.
"""

from __future__ import annotations

from collections.abc import Mapping

_FRENCH = """
a afin ai ainsi alors as au aucun aucune aupres auquel aussi autre autres aux avaient avais avait avant avec avez
avoir avons ayant beaucoup c ca car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment d
dans de dela depuis des desquelles desquels dois doit doivent donc dont du duquel elle elles en encore entre es est et
etaient etait etant etes etre eu eux faire fais fait faut font furent fut ici il ils j je jusqu jusque l la laquelle
le lequel les lesquelles lesquels leur leurs lors lorsqu lorsque lui m ma mais me meme memes mes moi moins mon n ne ni
non nos notre notres nous on ont or ou par parce pas pendant peu peut peuvent peux plus plusieurs plutot pour pourquoi
pourra pourrait pouvez pouvons puis puisqu puisque qu quand que quel quelle quelles quelque quelques quels qui quoi s
sa sans se selon sera seraient serait seront ses si sinon soient soit sommes son sont sous suis sur t ta tandis te tel
telle telles tels tes toi ton tous tout toute toutes tres tu un une va vers voici voila vos votre vous y
"""
_ENGLISH = """
a about after all also am an and any are as at be because been before being between both but by can could did do does
doing done during each for from further had has have having he her here hers him his how i if in into is it its itself
just may me might more most must my no nor not of off on once only or other our ours out over own per s same shall she
should so some such t than that the their theirs them then there these they this those through to too under until up
upon us very was we were what when where whether which while who whom whose why will with within without would you
your
"""
_GERMAN = """
aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus bei beim bin bis
bist da dabei damit dann das dass dazu dein dem den denn der des die dies diese diesem diesen dieser dieses doch dort
du durch ein eine einem einen einer eines er es etwas euch euer fur gegen gibt hab habe haben hat hatte hatten ich ihm
ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes jene jetzt kann kein keine keinem
keinen keiner konnen konnte man mein meine mich mir mit muss mussen nach nicht noch nun nur ob oder ohne sehr sein
seine seinem seinen seiner seit sich sie sind so soll sollen sollte sollten sondern sowie uber um und uns unser unsere
unserer unter vom von vor wahrend wann war waren warum was weil welche welchem welchen welcher welches wenn wer werden
wie wieder will wir wird wo wurde wurden zu zum zur zwischen
"""
_SPANISH = """
a al algo algun alguna algunas algunos ante antes aquel aquella asi aun aunque cada como con contra cual cuales cuando
de del desde donde dos durante e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estan estar estas
este esto estos fue fueron ha haber hace hacer han hasta hay la las le les lo los mas me mi mientras mis mucho muy
nada ni no nos nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para pero poco por porque pueda
puede pueden pues que quien quienes se sea segun ser si sido sin sobre son su sus tal tambien tan tanto te tiene
tienen toda todas todo todos tras tu tus u un una unas uno unos y ya yo
"""
_ITALIAN = """
a abbia abbiamo ad agli ai al alcune alcuni alla alle allo anche avere ben c che chi ci cio cioe coi col come con
contro cosa cosi cui d da dagli dai dal dalla dalle dallo degli dei del della delle dello dentro di dopo dove due e ed
era erano essere fa fare fra gia gli ha hanno ho i il in io l la le lei li lo loro lui ma mai me mentre mi mio molto
ne negli nei nel nella nelle nello no noi non nostra nostre nostri nostro o ogni ora per perche piu po poi possa
possiamo possono prima puo pure qua qual quale quali quando quanto quella quelle quelli quello questa queste questi
questo qui s se sei senza si sia siamo sono sopra sotto sta stato su sua sue sugli sui sul sulla sulle suo suoi tale
tali tanto te ti tra tu tutta tutte tutti tutto un una uno v vi voi
"""
_PORTUGUESE = """
a ao aos as assim ate cada com como contra da das de dela delas dele deles depois desde do dos durante e ela elas ele
eles em entre era eram essa essas esse esses esta estas este estes eu foi foram ha isso isto ja lhe lhes mais mas me
mesmo meu meus minha muito na nao nas nem no nos nossa nossas nosso nossos num numa o os ou para pela pelas pelo pelos
pode podem podemos por porque quais qual quando que quem sao se seja sem ser seu seus so sobre sua suas tal tambem tao
tem tendo ter teu toda todas todo todos tu um uma umas uns voce voces
"""
_DUTCH = """
aan al alle als altijd andere ben bij daar dan dat de der deze die dit doen door dus een eens en er ge geen had hadden
hebben heeft hem het hier hij hoe hun ik in is ja je kan kon kunnen maar me meer men met mij mijn moet moeten na naar
niet niets nog nu of om omdat onder ons onze ook op over reeds te tegen toch toen tot u uit uw van veel voor waar
waarom wanneer want waren was wat we wel welke werd wezen wie wij wil worden wordt zal ze zelf zich zij zijn zo zonder
zou zouden
"""
_ROMANIAN = """
a acea aceasta aceea acei aceia acel acela acele acest acesta acestea acesti acestia ai al ale alta alte alti am ar
are as asa asta astfel ati atunci au avea ca cand care carei carora caruia cat cate catre ce cea cei cel cele cine cu
cum da daca dar de decat deci din dintre doar dupa ea ei el ele era este eu fi fie fiecare fost i ia ii il in inainte
intr intre isi iti l la le li lor lui mai mea mei mele meu mult n ne ni nici niste noi nostri nostru nou o ori pana pe
pentru poate pot prin s sa sale sau se si sub sunt suntem t te toate tot toti tu un una unde unei unor unui va voi vor
vostru
"""
_GREEK = """
αλλα αν αντι απο αρα αυτα αυτεσ αυτη αυτο αυτοι αυτοσ αυτου αυτουσ αυτων για γιατι δεν διοτι δυο εαν ειμαι ειναι ειχε
εκεινη εκεινο εκεινοσ ενα εναν ενασ ενω επι εχει εχουν η ηταν θα ι ισωσ κ και κατα κι μα με μεσα μετα μεταξυ μη μην
μια μιασ μπορει μπορουν ο οι ολα ολεσ ολοι ομωσ οποια οποιο οποιοσ οπου οπωσ οτι ουτε παρα περι ποια ποιο ποιοι ποιοσ
ποσο ποτε που πρεπει πριν προσ πωσ σαν σασ σε στα στη στην στισ στο στον στουσ συν τα τη την τησ τι τισ το τον τοτε
του τουσ των χωρισ ωσ ωστε
"""
_POLISH = """
a aby albo ale bardzo beda bede bedzie bez bo by byc byl byla bylo byly ci co czy dla do gdy gdzie go i ich im inne
inny ja jak jaka jakie jakim jako je jego jej jesli jest jestem jeszcze juz kazdy kiedy kto ktora ktore ktorej ktory
ktorych ktorym lub ma maja mi mnie moga moze mozna my na nad nam nas nasz nasze nich nie nim niz o od oraz po pod
poniewaz przed przez przy sa sie skad sposob swoje ta tak takie tam te tego tej ten to tu tych tylko tym u w we wiec
wielu wszystkie wszystko z za ze
"""

STOP_WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "fr": _FRENCH,
        "en": _ENGLISH,
        "de": _GERMAN,
        "es": _SPANISH,
        "it": _ITALIAN,
        "pt": _PORTUGUESE,
        "nl": _DUTCH,
        "ro": _ROMANIAN,
        "el": _GREEK,
        "pl": _POLISH,
    }.items()
}
