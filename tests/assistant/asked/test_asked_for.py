from __future__ import annotations

import pytest

from preconise.assistant.asked.asked_for import asked_for
from preconise.assistant.asked.asked_for_cues import AskedFor
from preconise.assistant.asked.held import held


@pytest.mark.parametrize(
    ("language", "thing", "question"),
    [
        ("fr", "price", "Combien coûte une caméra dôme ?"),
        ("fr", "price", "combien ca coute un local de mediation"),
        ("fr", "price", "c est combien une camera"),
        ("fr", "price", "Quel est le salaire d'un médiateur ?"),
        ("fr", "price", "prix caméra dôme"),
        ("fr", "price", "tarif cantine communale"),
        ("fr", "price", "Quel montant pour un poste d’éducateur ?"),
        ("fr", "count", "Combien de caméras y a-t-il à Lille ?"),
        ("fr", "count", "à partir de combien d'habitants faut-il un conseil local ?"),
        ("fr", "count", "A partir de quelle taille une commune est-elle concernée ?"),
        ("fr", "frequency", "Combien de fois par an réunir le conseil ?"),
        ("fr", "frequency", "le groupe se voit tous les combien"),
        ("fr", "share", "Quelle part des victimes porte plainte ?"),
        ("fr", "share", "Quel pourcentage de jeunes ?"),
        ("fr", "age", "a partir de quel age un mineur peut sortir seul"),
        ("fr", "age", "Jusqu'à quel âge est-on suivi ?"),
        ("fr", "duration", "Combien de temps garder les images ?"),
        ("fr", "duration", "dans quel delai faut il repondre"),
        ("fr", "date", "Quand a lieu la prochaine conférence ?"),
        ("fr", "date", "date prochaine session"),
        ("fr", "date", "En quelle année le réseau a-t-il été fondé ?"),
        ("fr", "date", "Jusqu’à quand peut-on s’inscrire ?"),
        ("fr", "time", "A quelle heure ouvre la mairie ?"),
        ("fr", "time", "horaires bibliothèque"),
        ("fr", "person", "Qui dirige le parquet de Bobigny ?"),
        ("fr", "person", "qui est le maire"),
        ("fr", "person", "Comment s'appelle le préfet du Rhône ?"),
        ("fr", "place", "Dans quelle ville a lieu la conférence d’octobre 2021 ?"),
        ("fr", "place", "Où se tient la prochaine réunion ?"),
        ("fr", "country", "Dans quel pays l’essai a-t-il commencé ?"),
        ("fr", "phone", "numero de telephone de la prefecture"),
        ("fr", "phone", "Quel numéro appeler la nuit ?"),
        ("fr", "phone", "Donne moi le numero du commissariat"),
        ("fr", "address", "Quelle est l’adresse de l’association ?"),
        ("fr", "address", "adresse mail du référent"),
        ("fr", "penalty", "Quelle peine encourt l'auteur ?"),
        ("fr", "penalty", "quelle amende pour tapage nocturne"),
        ("fr", "law", "Quel article du code impose cette réunion ?"),
        ("en", "price", "How much does a patrol cost?"),
        ("en", "price", "What salary does a youth worker get?"),
        ("en", "count", "How many cameras are there?"),
        ("en", "frequency", "How often should they meet?"),
        ("en", "share", "What percentage of residents feel safe?"),
        ("en", "age", "How old must volunteers be?"),
        ("en", "duration", "How long may the pictures be kept?"),
        ("en", "date", "When is the next session?"),
        ("en", "date", "In which year was the forum founded?"),
        ("en", "time", "What time does the office close?"),
        ("en", "person", "Who is the mayor of Leeds?"),
        ("en", "place", "Where did the workshop take place?"),
        ("en", "phone", "What is the phone number of the helpline?"),
        ("en", "penalty", "What is the penalty for hate speech in France?"),
        ("en", "law", "Which law allows it?"),
        ("de", "price", "Wie viel kostet eine Kamera?"),
        ("de", "price", "Wie hoch ist das Gehalt?"),
        ("de", "count", "Wie viele Kameras gibt es?"),
        ("de", "duration", "Wie lange dürfen Bilder gespeichert werden?"),
        ("de", "date", "Wann findet die nächste Tagung statt?"),
        ("de", "time", "Wann öffnet das Rathaus?"),
        ("de", "person", "Wer ist der Bürgermeister von Köln?"),
        ("de", "penalty", "Welche Strafe droht?"),
        ("es", "price", "¿Cuánto cuesta una cámara?"),
        ("es", "count", "¿Cuántas cámaras hay?"),
        ("es", "age", "¿A qué edad se puede votar?"),
        ("es", "person", "¿Quién es el alcalde de Barcelona?"),
        ("es", "place", "¿En qué ciudad se celebra el congreso?"),
        ("it", "price", "Quanto costa una telecamera?"),
        ("it", "duration", "Quanti anni dura il progetto?"),
        ("it", "age", "Quanti anni deve avere un volontario?"),
        ("it", "count", "Quanti agenti servono?"),
        ("it", "person", "Chi è il sindaco di Torino?"),
        ("nl", "price", "Hoeveel kost een camera?"),
        ("nl", "count", "Hoeveel wijkagenten zijn er?"),
        ("nl", "time", "Hoe laat sluit het loket?"),
        ("nl", "place", "In welke stad vindt het congres plaats?"),
        ("pt", "price", "Quanto custa uma câmara?"),
        ("pt", "duration", "Durante quanto tempo se guardam as imagens?"),
        ("pt", "age", "Qual é a idade mínima?"),
        ("pt", "share", "Que percentagem das vítimas apresenta queixa?"),
        ("el", "price", "Πόσο κοστίζει μια κάμερα;"),
        ("el", "price", "ποσο κοστιζει μια καμερα"),
        ("el", "count", "Πόσες κάμερες υπάρχουν;"),
        ("el", "person", "Ποιος είναι ο δήμαρχος της Αθήνας;"),
        ("pl", "price", "Ile kosztuje kamera?"),
        ("pl", "count", "Ile kamer jest w mieście?"),
        ("pl", "duration", "Jak długo przechowuje się nagrania?"),
        ("pl", "person", "Kto jest burmistrzem Krakowa?"),
        ("ro", "price", "Cât costă o cameră?"),
        ("ro", "count", "Câte camere sunt?"),
        ("ro", "age", "La ce vârstă se poate vota?"),
        ("ro", "date", "Când are loc conferința?"),
    ],
)
def test_a_question_that_asks_for_one_thing_tells_which(language: str, thing: AskedFor, question: str) -> None:
    assert asked_for(question, language) == thing


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("fr", "Comment les écoles peuvent-elles prévenir le harcèlement ?"),
        ("fr", "Que peut faire un maire contre les rodéos ?"),
        ("fr", "Qui associer au diagnostic ?"),
        ("fr", "Quand faut-il prévenir le procureur ?"),
        ("fr", "Où installer des bancs ?"),
        ("fr", "qui peut m'aider"),
        ("fr", "Qui doit convoquer le conseil local ?"),
        ("fr", "Qui préside le CLSPD ?"),
        ("fr", "Qui est concerné par la charte ?"),
        ("fr", "Qui est responsable des images ?"),
        ("fr", "Comment réduire le coût des dégradations ?"),
        ("fr", "Comment annoncer la date de fermeture aux habitants ?"),
        ("fr", "Combien de temps et comment former les agents ?"),
        ("fr", "Pourquoi le prix des loyers joue-t-il un rôle ?"),
        ("fr", "Où trouver de l’aide ?"),
        ("fr", "Où se réfugier quand on est suivie ?"),
        ("fr", "quand et comment parler aux medias"),
        ("fr", "Quand évaluer une action ?"),
        ("fr", "Quel rôle pour les bailleurs ?"),
        ("fr", "Quelles sanctions éducatives proposer ?"),
        ("fr", "Faut-il armer la police municipale ?"),
        ("fr", "vol de téléphone portable prévention"),
        ("fr", "téléphone grave danger"),
        ("fr", "l'amende suffit-elle à calmer les terrasses"),
        ("fr", "Les horaires des bars doivent-ils changer ?"),
        ("fr", "horaires décalés des médiateurs"),
        ("fr", "Quels lieux éclairer en priorité ?"),
        ("fr", "Un exemple de ville qui publie combien elle dépense ?"),
        ("fr", "Comment s’appelle le dispositif pour les témoins ?"),
        ("fr", "C’est quoi une marche exploratoire ?"),
        ("fr", "À qui s’adresser après une agression ?"),
        ("fr", "mon adjoint a été agressé, que faire"),
        ("fr", "Je ne sais pas combien de plaintes on a, comment les compter ?"),
        ("en", "Where can we find help?"),
        ("en", "Who should be invited to the meeting?"),
        ("en", "How can schools prevent bullying?"),
        ("en", "When should the police be told?"),
        ("en", "How do we pay for mediators?"),
        ("en", "What can a mayor do about noise?"),
        ("en", "Where should benches be put?"),
        ("en", "Who cleans the graffiti?"),
        ("en", "Does lighting reduce the cost of crime?"),
        ("en", "How far should we go in sharing data?"),
        ("en", "Who chairs the council?"),
        ("de", "Wer merkt Spannungen zuerst?"),
        ("de", "Wie können Schulen vorbeugen?"),
        ("de", "Wann soll die Polizei informiert werden?"),
        ("de", "Wo finden Opfer Hilfe?"),
        ("de", "Was tun gegen Lärm?"),
        ("es", "¿Cómo pueden ayudar las escuelas?"),
        ("es", "¿Quién puede participar?"),
        ("es", "¿Cuándo hay que avisar a la fiscalía?"),
        ("es", "¿Dónde pedir ayuda?"),
        ("it", "Come proteggere gli anziani dalle truffe?"),
        ("it", "Chi deve convocare il consiglio?"),
        ("it", "Quando bisogna avvisare la procura?"),
        ("it", "Dove mettere le panchine?"),
        ("nl", "Hoe kunnen scholen pesten voorkomen?"),
        ("nl", "Wie moet er aan tafel zitten?"),
        ("nl", "Waar vinden slachtoffers hulp?"),
        ("pt", "Como podem as escolas ajudar?"),
        ("pt", "Quem deve ser convidado?"),
        ("pt", "Onde procurar ajuda?"),
        ("el", "Πώς μπορούν να βοηθήσουν τα σχολεία;"),
        ("el", "Ποιος πρέπει να συμμετέχει;"),
        ("pl", "Jak szkoły mogą zapobiegać przemocy?"),
        ("pl", "Kto powinien zwołać spotkanie?"),
        ("ro", "Cum pot școlile să prevină violența?"),
        ("ro", "Unde găsim ajutor?"),
        ("ro", "Cine trebuie să participe?"),
    ],
)
def test_an_ordinary_question_asks_for_no_single_thing(language: str, question: str) -> None:
    assert asked_for(question, language) == "none"


@pytest.mark.parametrize("language", ["en", "pt", "cs", ""])
def test_a_question_taken_for_another_language_is_understood(language: str) -> None:
    assert asked_for("Combien coûte une caméra ?", language) == "price"


@pytest.mark.parametrize(
    ("thing", "text"),
    [
        ("price", "Le poste revient à 45 000 € par an."),
        ("price", "Une enveloppe de deux millions d’euros."),
        ("price", "The fee is £20."),
        ("price", "Die Teilnahme ist kostenlos."),
        ("count", "La ville compte 240 bancs."),
        ("count", "Au plus quatre priorités."),
        ("share", "72 % des habitants"),
        ("share", "Une femme sur trois évite la gare."),
        ("share", "one in five shops"),
        ("frequency", "Le groupe se réunit chaque trimestre."),
        ("frequency", "two meetings a year"),
        ("age", "les mineurs de moins de 13 ans"),
        ("age", "aged 12 to 16"),
        ("age", "desde los catorce años"),
        ("duration", "conservées pendant un mois"),
        ("duration", "within six weeks"),
        ("duration", "binnen drie maanden"),
        ("date", "le 5 mai"),
        ("date", "in spring 2022"),
        ("date", "fondé en 1987"),
        ("time", "de 14h00 à 18 h"),
        ("time", "at 2.30 pm"),
        ("person", "Mme Durand ouvrira la séance."),
        ("person", "Un atelier animé par Claire Lemoine."),
        ("place", "La rencontre se tiendra à Rotterdam."),
        ("place", "La charte a été signée à Courbelle."),
        ("country", "Le projet a débuté en Belgique."),
        ("phone", "Composez le 01 23 45 67 89."),
        ("phone", "En cas de danger, appeler le 17."),
        ("address", "Écrire à contact@exemple.org."),
        ("address", "Accueil au 12 rue des Lilas."),
        ("penalty", "puni d’un an d’emprisonnement"),
        ("penalty", "une amende de 135 euros"),
        ("law", "L’article 40 s’applique."),
        ("none", "Informer les habitants."),
    ],
)
def test_a_passage_holds_the_thing_in_its_usual_forms(thing: AskedFor, text: str) -> None:
    assert held(text, thing) == 1


@pytest.mark.parametrize(
    ("thing", "text"),
    [
        ("price", "Les caméras coûtent cher et ne suffisent pas."),
        ("count", "Installer des bancs, comme le prévoit l’article 12 de la convention de 2019."),
        ("share", "Consulter les habitants."),
        ("age", "Le préfet réunit les maires."),
        ("duration", "Former les agents."),
        ("date", "Les habitants may be told."),
        ("date", "Une ville de 2000 habitants."),
        ("time", "Former les agents."),
        ("person", "Le Forum Européen et le Conseil National se réunissent."),
        ("place", "Former les agents à la médiation. Tours de garde à prévoir."),
        ("phone", "Appeler les habitants."),
        ("address", "S’adresser à la mairie."),
        ("penalty", "Installer des bancs."),
        ("law", "Installer des bancs."),
    ],
)
def test_a_passage_without_the_thing_does_not_hold_it(thing: AskedFor, text: str) -> None:
    assert held(text, thing) == 0


def test_what_only_looks_like_the_thing_counts_for_half() -> None:
    assert held("Les mineurs sont accompagnés.", "age") == 0.5
    assert held("La rencontre du lundi.", "date") == 0.5


@pytest.mark.parametrize(
    ("likely", "question", "passage"),
    [
        (1, "Où a eu lieu la conférence d’octobre 2021 ?", "En octobre 2021, la conférence a réuni les villes à Nice."),
        (0, "Où a eu lieu la conférence de Nice ?", "La conférence de Nice a réuni cent villes à Nice."),
        (0, "Quel jour a lieu la conférence d’octobre 2021 ?", "La conférence aura lieu en octobre 2021."),
        (1, "Quel jour a lieu la conférence d’octobre 2021 ?", "La conférence s’ouvre le 20 octobre 2021."),
        (0, "Qui dirige le parquet de Bobigny ?", "Le parquet de Bobigny reçoit les maires."),
        (1, "Qui dirige le parquet de Bobigny ?", "Au parquet de Bobigny, M. Martin reçoit les maires."),
        (0, "Combien d’agents pour 5 000 habitants ?", "Une ville de 5 000 habitants recrute des agents."),
        (0, "Combien coûte une caméra ?", "Les caméras sont déclarées au préfet."),
        (1, "Comment utiliser une caméra ?", "Les caméras sont déclarées au préfet."),
    ],
)
def test_what_the_question_tells_itself_is_not_what_it_asks_for(likely: float, question: str, passage: str) -> None:
    assert held(passage, asked_for(question, "fr"), told=question) == likely


def test_a_place_is_the_same_in_another_language() -> None:
    question = "In which city is the congress of Barcelona held?"

    assert held("Le congrès de Barcelone", asked_for(question, "en"), told=question) == 0
