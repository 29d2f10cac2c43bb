"""The countries of Europe, and its larger or better-known towns and regions, with their names in several languages."""

from __future__ import annotations

from collections.abc import Mapping

from preconise.assistant.asked.folding import spaced_words


def _by_name(table: str) -> Mapping[str, str]:
    """Each folded name → the first of its line.

    Names of a line are separated by "/"; a place goes on another line that begins with the same name.
    """
    lines = [[spaced_words(name) for name in line.split("/")] for line in table.split("\n") if line.strip()]
    return {name: names[0] for names in lines for name in names}


COUNTRIES: Mapping[str, str] = _by_name(
    """
Albanie/Albania/Albanien
Allemagne/Germany/Deutschland/Alemania/Germania/Duitsland/Alemanha/Γερμανία/Γερμανίας/Niemcy/Niemczech
Andorre/Andorra
Arménie/Armenia/Armenien
Autriche/Austria/Österreich/Oostenrijk/Áustria/Αυστρία
Azerbaïdjan/Azerbaijan
Belgique/Belgium/Belgien/Bélgica/Belgio/België/Βέλγιο/Belgia/Belgii
Biélorussie/Belarus
Bosnie-Herzégovine/Bosnia and Herzegovina/Bosnie/Bosnia
Bulgarie/Bulgaria/Bulgarien/Bulgarije
Canada/Kanada
Chypre/Cyprus/Zypern/Chipre/Cipro/Κύπρος/Κύπρο/Cypr
Croatie/Croatia/Kroatien/Croacia/Croazia/Kroatië
Danemark/Denmark/Dänemark/Dinamarca/Danimarca/Denemarken/Dania
Écosse/Scotland/Schottland/Escocia/Scozia/Schotland
Espagne/Spain/Spanien/España/Spagna/Spanje/Espanha/Ισπανία/Hiszpania/Hiszpanii/Spania
Estonie/Estonia/Estland
États-Unis/United States/USA/Vereinigte Staaten/Estados Unidos/Stati Uniti/Verenigde Staten
Finlande/Finland/Finnland/Finlandia/Φινλανδία
France/Frankreich/Francia/Frankrijk/França/Γαλλία/Γαλλίας/Francja/Francji/Franța
Géorgie/Georgia/Georgien
Grèce/Greece/Griechenland/Grecia/Griekenland/Grécia/Ελλάδα/Ελλάδας/Grecja/Grecji
Hongrie/Hungary/Ungarn/Hungría/Ungheria/Hongarije/Hungria/Węgry
Irlande/Ireland/Irland/Irlanda/Ierland/Ιρλανδία/Irlandia
Irlande du Nord/Northern Ireland/Nordirland
Islande/Iceland/Island/Islandia/Islanda/IJsland
Israël/Israel
Italie/Italy/Italien/Italia/Italië/Itália/Ιταλία/Ιταλίας/Włochy/Włoszech
Kosovo
Lettonie/Latvia/Lettland/Letonia/Lettonia/Letland
Liechtenstein
Lituanie/Lithuania/Litauen/Lituania/Litouwen
Luxembourg/Luxemburg/Luxemburgo/Lussemburgo
Macédoine du Nord/North Macedonia/Nordmazedonien
Malte/Malta
Maroc/Morocco/Marokko
Moldavie/Moldova
Monaco
Monténégro/Montenegro
Norvège/Norway/Norwegen/Noruega/Norvegia/Noorwegen
Pays-Bas/Netherlands/The Netherlands/Niederlande/Niederlanden
Pays-Bas/Países Bajos/Paesi Bassi/Nederland/Holland/Hollande/Ολλανδία
Pays de Galles/Wales
Angleterre/England/Inglaterra/Inghilterra/Engeland
Pologne/Poland/Polen/Polonia/Polska/Polsce/Πολωνία
Portugal/Portogallo/Πορτογαλία/Portugalia
Roumanie/Romania/Rumänien/Rumanía/Roemenië/Ρουμανία/România
Royaume-Uni/United Kingdom/UK/Great Britain/Grande-Bretagne
Royaume-Uni/Großbritannien/Vereinigtes Königreich/Reino Unido/Regno Unito/Verenigd Koninkrijk
Russie/Russia/Russland
Serbie/Serbia/Serbien
Slovaquie/Slovakia/Slowakei
Slovénie/Slovenia/Slowenien/Eslovenia
Suède/Sweden/Schweden/Suecia/Svezia/Zweden/Suécia/Σουηδία/Szwecja
Suisse/Switzerland/Schweiz/Suiza/Svizzera/Zwitserland/Suíça/Ελβετία
Tchéquie/Czechia/Czech Republic/République tchèque/Tschechien/Chequia
Tunisie/Tunisia/Tunesien
Turquie/Turkey/Türkei/Turquía/Turchia/Turkije/Τουρκία
Ukraine/Ucrania/Ucraina/Oekraïne/Ουκρανία/Ukraina
"""
)

TOWNS: Mapping[str, str] = _by_name(
    """
Aix-en-Provence
Aix-la-Chapelle/Aachen
Ajaccio
Amiens
Amsterdam/Ámsterdam
Anderlecht
Angers
Angoulême
Annecy
Anvers/Antwerp/Antwerpen/Amberes/Anversa
Argenteuil
Athènes/Athens/Athen/Atenas/Atene/Athene/Αθήνα/Αθήνας/Ateny
Aubervilliers
Augsbourg/Augsburg
Aulnay-sous-Bois
Avignon
Bagnolet
Barcelone/Barcelona/Barcellona/Βαρκελώνη
Bâle/Basel/Basle
Bastia
Bayonne
Belfast
Belfort
Belgrade/Belgrad/Belgrado
Berlin/Berlín/Berlino/Βερολίνο
Berne/Bern
Besançon
Béziers
Bilbao
Birmingham
Bobigny
Bologne/Bologna/Bolonia
Bonn
Bordeaux/Burdeos
Boulogne-Billancourt
Boulogne-sur-Mer
Bourges
Bradford
Braga
Bratislava
Brême/Bremen
Brest
Brighton
Bristol
Bruges/Brugge
Brunswick/Braunschweig
Bruxelles/Brussels/Brüssel/Bruselas/Brussel/Bruxelas/Βρυξέλλες/Bruksela/Brukseli
Bucarest/Bucharest/Bukarest/București
Budapest
Caen
Calais
Cannes
Cardiff
Cergy
Chambéry
Charleroi
Châteauroux
Clermont-Ferrand
Clichy
Cluj-Napoca/Cluj
Coimbra
Colmar
Cologne/Köln/Colonia/Keulen
Copenhague/Copenhagen/Kopenhagen/København/Copenaghen
Cordoue/Córdoba
Coventry
Cracovie/Krakow/Krakau/Kraków/Krakowie/Cracovia
Créteil
Düsseldorf
Dijon
Dortmund
Drancy
Dresde/Dresden
Dublin/Dublín/Dublino
Dunkerque/Dunkirk
Édimbourg/Edinburgh/Edimburgo
Eindhoven
Épinay-sur-Seine
Erfurt
Essen
Évry
Florence/Firenze/Florencia/Florenz
Francfort/Frankfurt/Fráncfort
Fribourg/Freiburg
Gand/Ghent/Gent
Gdansk/Gdańsk/Danzig
Gênes/Genoa/Genova/Genua
Genève/Geneva/Genf/Ginebra/Ginevra
Gennevilliers
Glasgow
Göteborg/Gothenburg
Göttingen
Grenade/Granada
Grenoble
Groningue/Groningen
Hambourg/Hamburg/Hamburgo/Amburgo
Hanovre/Hannover/Hanover
Heidelberg
Helsinki
Iasi/Iași
Istanbul/Estambul
Ivry-sur-Seine
Kiev/Kyiv/Kiew
La Courneuve
La Haye/The Hague/Den Haag/La Haya/L'Aia/Haia
La Louvière
La Rochelle
Lausanne
Le Creusot
Le Havre
Le Mans
Leeds
Leicester
Leipzig
Lens
Liège/Lüttich/Luik/Lieja
Lille
Limoges
Lisbonne/Lisbon/Lissabon/Lisboa/Lisbona/Λισαβόνα/Lizbona
Liverpool
Ljubljana
Lodz/Łódź
Londres/London/Londra/Londen/Λονδίνο/Londyn
Lorient
Loures
Louvain/Leuven
Lublin
Lyon/Lione/Lyón
Madrid/Madryt/Μαδρίτη
Magdebourg/Magdeburg
Malaga/Málaga
Malines/Mechelen
Malmö
Manchester
Mannheim
Mantes-la-Jolie
Marseille/Marseilles/Marsella/Marsiglia/Μασσαλία
Matosinhos
Maubeuge
Meaux
Medellín
Melun
Metz
Milan/Milano/Mailand/Milán/Milaan/Milão/Μιλάνο
Molenbeek
Mons/Bergen
Montpellier
Montréal/Montreal
Montreuil
Moscou/Moscow/Moskau
Mulhouse
Munich/München/Múnich/Monaco di Baviera
Münster
Namur/Namen
Nancy
Nanterre
Nantes
Naples/Napoli/Neapel/Nápoles/Napels
New York/Nueva York
Nice/Niza/Nizza
Nîmes
Nottingham
Nuremberg/Nürnberg
Orléans
Oslo
Osnabrück
Ostende/Oostende
Palerme/Palermo
Pampelune/Pamplona
Pantin
Paris/París/Parigi/Parijs/Παρίσι/Paryż/Paryżu
Pau
Perpignan
Pirée/Piraeus/Le Pirée/Piräus/Πειραιάς/Πειραιά
Poitiers
Porto/Oporto
Potsdam
Poznan/Poznań
Prague/Prag/Praga/Praag
Quimper
Reims
Rennes
Riga
Rome/Roma/Rom/Ρώμη/Rzym
Rosny-sous-Bois
Rotterdam
Roubaix
Rouen
Saint-Denis
Saint-Étienne
Saint-Nazaire
Saint-Ouen
Saint-Pétersbourg/Saint Petersburg
Salzbourg/Salzburg
Saragosse/Zaragoza
Sarajevo
Sarcelles
Sarrebruck/Saarbrücken
Schaerbeek
Séville/Sevilla/Seville
Sevran
Sheffield
Skopje
Sofia
Southampton
Stains
Stockholm
Strasbourg/Strasburg/Straßburg/Estrasburgo/Strasburgo/Straatsburg
Stuttgart
Tallinn
Thessalonique/Thessaloniki/Salonique/Θεσσαλονίκη/Θεσσαλονίκης/Saloniki
Timisoara/Timișoara
Tirana
Toulon
Toulouse/Tolosa
Tourcoing
Tours
Trappes
Trieste
Turin/Torino/Turín/Turijn/Turim
Utrecht
Valence
Valencia/València
Valenciennes
Varsovie/Warsaw/Warschau/Varsovia/Varsavia/Warszawa/Warszawie/Βαρσοβία
Vaulx-en-Velin
Vénissieux
Venise/Venice/Venezia/Venedig/Venecia
Vérone/Verona
Versailles
Vienne/Vienna/Wien/Viena/Wenen/Βιέννη
Villeurbanne
Vilnius
Vilvorde/Vilvoorde
Vitry-sur-Seine
Wiesbaden
Wroclaw/Wrocław/Breslau
Wurtzbourg/Würzburg
Zagreb
Zurich/Zürich
"""
)

REGIONS: Mapping[str, str] = _by_name(
    """
Alsace
Andalousie/Andalucía/Andalusia
Aquitaine
Auvergne
Basse-Saxe/Niedersachsen/Lower Saxony
Bavière/Bayern/Bavaria
Bretagne
Calabre/Calabria
Campanie/Campania
Catalogne/Catalunya/Cataluña/Catalonia
Corse/Corsica
Émilie-Romagne/Emilia-Romagna
Essonne
Flandre/Flandres/Flanders/Vlaanderen
Guadeloupe
Guyane
Île-de-France
Isère
La Réunion
Lombardie/Lombardia/Lombardy
Lorraine
Martinique
Normandie/Normandy
Occitanie
Pays basque/Euskadi/País Vasco/Basque Country
Piémont/Piemonte/Piedmont
Provence
Sardaigne/Sardegna/Sardinia
Saxe/Sachsen/Saxony
Seine-Saint-Denis
Sicile/Sicilia/Sicily
Toscane/Toscana/Tuscany
Val-de-Marne
Wallonie/Wallonia
"""
)
