"""A bank of questions that resemble no document in particular: what a passage has in common with questions at large.

Some passages are near to every question, short general ones above all ("hubs"), and crowd out those that answer. The
mean cosine of a passage with the bank tells how much of a hub it is, and is taken from its score: a simple form of
querybank normalisation (Bogolin et al., Cross Modal Retrieval with Querybank Normalisation, CVPR 2022).

The questions are everyday ones, each in eight languages, and none is about what the documents treat.
"""

from __future__ import annotations

from collections.abc import Mapping

_FR = (
    "Comment organiser la fête du village ?",
    "Quels sont les horaires de la piscine municipale ?",
    "Que faut-il savoir avant d'acheter une maison ancienne ?",
    "Pourquoi les abeilles disparaissent-elles ?",
    "qui peut m'aider à remplir ma déclaration d'impôts",
    "Quelle est la différence entre une loi et un décret ?",
    "Combien coûte la rénovation d'une école primaire ?",
    "Donne-moi des exemples de jardins partagés",
    "Où trouver un médecin de garde le dimanche ?",
    "je cherche un passage sur l'histoire des chemins de fer",
    "recette de soupe aux légumes d'hiver",
    "Que recommande-t-on pour entretenir un chemin rural ?",
    "Quand faut-il tailler les arbres fruitiers ?",
    "Est-ce que la commune doit fournir un logement aux instituteurs ?",
    "transport scolaire inscription tarif",
    "Quelles mesures prendre contre le gaspillage alimentaire à la cantine ?",
)
_EN = (
    "How do I organise the village fair?",
    "What are the opening hours of the municipal swimming pool?",
    "What should I know before buying an old house?",
    "Why are bees disappearing?",
    "who can help me fill in my tax return",
    "What is the difference between an act and a decree?",
    "How much does it cost to renovate a primary school?",
    "Give me examples of shared gardens",
    "Where can I find a doctor on duty on Sunday?",
    "I am looking for a passage about the history of railways",
    "recipe for winter vegetable soup",
    "What is recommended for maintaining a country lane?",
    "When should fruit trees be pruned?",
    "Does the town have to provide housing for teachers?",
    "school bus registration fare",
    "What can be done about food waste in the school canteen?",
)
_DE = (
    "Wie organisiert man das Dorffest?",
    "Wie sind die Öffnungszeiten des städtischen Schwimmbads?",
    "Was sollte man wissen, bevor man ein altes Haus kauft?",
    "Warum verschwinden die Bienen?",
    "wer kann mir bei der Steuererklärung helfen",
    "Was ist der Unterschied zwischen einem Gesetz und einer Verordnung?",
    "Wie viel kostet die Sanierung einer Grundschule?",
    "Nenne mir Beispiele für Gemeinschaftsgärten",
    "Wo finde ich am Sonntag einen Bereitschaftsarzt?",
    "Ich suche eine Stelle über die Geschichte der Eisenbahn",
    "Rezept für Gemüsesuppe im Winter",
    "Was wird für den Unterhalt eines Feldwegs empfohlen?",
    "Wann sollte man Obstbäume schneiden?",
    "Muss die Gemeinde den Lehrern eine Wohnung stellen?",
    "Schulbus Anmeldung Fahrpreis",
    "Was kann man gegen Lebensmittelverschwendung in der Schulkantine tun?",
)
_ES = (
    "¿Cómo organizar la fiesta del pueblo?",
    "¿Cuál es el horario de la piscina municipal?",
    "¿Qué hay que saber antes de comprar una casa antigua?",
    "¿Por qué desaparecen las abejas?",
    "quién puede ayudarme a rellenar la declaración de la renta",
    "¿Cuál es la diferencia entre una ley y un decreto?",
    "¿Cuánto cuesta renovar una escuela primaria?",
    "Dame ejemplos de huertos compartidos",
    "¿Dónde encontrar un médico de guardia el domingo?",
    "busco un pasaje sobre la historia de los ferrocarriles",
    "receta de sopa de verduras de invierno",
    "¿Qué se recomienda para mantener un camino rural?",
    "¿Cuándo hay que podar los árboles frutales?",
    "¿Debe el municipio dar vivienda a los maestros?",
    "transporte escolar inscripción tarifa",
    "¿Qué medidas tomar contra el desperdicio de alimentos en el comedor?",
)
_IT = (
    "Come organizzare la festa del paese?",
    "Quali sono gli orari della piscina comunale?",
    "Che cosa bisogna sapere prima di comprare una casa antica?",
    "Perché le api stanno scomparendo?",
    "chi può aiutarmi a compilare la dichiarazione dei redditi",
    "Qual è la differenza tra una legge e un decreto?",
    "Quanto costa ristrutturare una scuola elementare?",
    "Fammi degli esempi di orti condivisi",
    "Dove trovare un medico di guardia la domenica?",
    "cerco un passaggio sulla storia delle ferrovie",
    "ricetta della minestra di verdure invernale",
    "Che cosa si raccomanda per la manutenzione di una strada di campagna?",
    "Quando si devono potare gli alberi da frutto?",
    "Il comune deve fornire un alloggio ai maestri?",
    "trasporto scolastico iscrizione tariffa",
    "Quali misure prendere contro lo spreco di cibo in mensa?",
)
_NL = (
    "Hoe organiseer je het dorpsfeest?",
    "Wat zijn de openingstijden van het gemeentelijke zwembad?",
    "Wat moet je weten voordat je een oud huis koopt?",
    "Waarom verdwijnen de bijen?",
    "wie kan mij helpen met mijn belastingaangifte",
    "Wat is het verschil tussen een wet en een besluit?",
    "Hoeveel kost de renovatie van een basisschool?",
    "Geef mij voorbeelden van gedeelde moestuinen",
    "Waar vind ik op zondag een dienstdoende arts?",
    "ik zoek een passage over de geschiedenis van de spoorwegen",
    "recept voor wintergroentesoep",
    "Wat wordt aanbevolen voor het onderhoud van een landweg?",
    "Wanneer moeten fruitbomen gesnoeid worden?",
    "Moet de gemeente woningen voor leraren leveren?",
    "schoolbus inschrijving tarief",
    "Wat kan men doen tegen voedselverspilling in de kantine?",
)
_PT = (
    "Como organizar a festa da aldeia?",
    "Qual é o horário da piscina municipal?",
    "O que é preciso saber antes de comprar uma casa antiga?",
    "Porque estão as abelhas a desaparecer?",
    "quem me pode ajudar a preencher a declaração de impostos",
    "Qual é a diferença entre uma lei e um decreto?",
    "Quanto custa renovar uma escola primária?",
    "Dá-me exemplos de hortas partilhadas",
    "Onde encontrar um médico de serviço ao domingo?",
    "procuro uma passagem sobre a história dos caminhos de ferro",
    "receita de sopa de legumes de inverno",
    "O que se recomenda para manter um caminho rural?",
    "Quando se devem podar as árvores de fruto?",
    "A câmara tem de dar alojamento aos professores?",
    "transporte escolar inscrição tarifa",
    "Que medidas tomar contra o desperdício alimentar na cantina?",
)
_EL = (
    "Πώς οργανώνεται το πανηγύρι του χωριού;",
    "Ποιο είναι το ωράριο του δημοτικού κολυμβητηρίου;",
    "Τι πρέπει να ξέρω πριν αγοράσω ένα παλιό σπίτι;",
    "Γιατί εξαφανίζονται οι μέλισσες;",
    "ποιος μπορεί να με βοηθήσει με τη φορολογική δήλωση",
    "Ποια είναι η διαφορά ανάμεσα σε έναν νόμο και ένα διάταγμα;",
    "Πόσο κοστίζει η ανακαίνιση ενός δημοτικού σχολείου;",
    "Δώσε μου παραδείγματα κοινόχρηστων κήπων",
    "Πού βρίσκω εφημερεύοντα γιατρό την Κυριακή;",
    "ψάχνω ένα απόσπασμα για την ιστορία των σιδηροδρόμων",
    "συνταγή για χειμωνιάτικη χορτόσουπα",
    "Τι συνιστάται για τη συντήρηση ενός αγροτικού δρόμου;",
    "Πότε κλαδεύονται τα οπωροφόρα δέντρα;",
    "Πρέπει ο δήμος να παρέχει κατοικία στους δασκάλους;",
    "σχολικό λεωφορείο εγγραφή τιμή",
    "Τι μέτρα να πάρουμε κατά της σπατάλης τροφίμων στην καντίνα;",
)

QUERY_BANK: Mapping[str, tuple[str, ...]] = {
    "fr": _FR,
    "en": _EN,
    "de": _DE,
    "es": _ES,
    "it": _IT,
    "nl": _NL,
    "pt": _PT,
    "el": _EL,
}
"""The questions by language (ISO 639-1)."""
