"""Spanish, Italian, Portuguese and Romanian: the words that ask for a price, a date, a name."""

from __future__ import annotations

from preconise.assistant.asked.asked_for_cues import AskedForCues

_ES_WHICH = r"\b(?:qué|cuál|cuáles|k)(?: es| son| era| fue| será)?(?: el| la| los| las)?"
_ES_OFFICE = (
    r"(?:alcalde|alcaldesa|prefecto|fiscal|presidente|presidenta|ministro|ministra|concejal|concejala|"
    r"jefe de (?:la )?policía|director general|directora general)"
)
_ES_MEETING = (
    r"(?:próxima |próximo |última |último )?(?:sesión|conferencia|reunión|encuentro|jornada|jornadas|webinar|taller|"
    r"seminario|congreso|asamblea|visita de estudio|formación|curso|elecciones|evento)"
)

SPANISH = AskedForCues(
    advice=(
        r"\bcómo\b(?! se llama)",
        r"\b(?:por qué|para qué|ejemplos?)\b",
        r"\bqué (?:hacer|hacemos|se puede|puede|podemos|debe|hay que|decir|hago)\b",
    ),
    asks=(
        ("frequency", (r"\bcada cuánto\b", r"\bcuántas veces (?:al|por|cada)\b", r"\bcon qué frecuencia\b")),
        (
            "age",
            (r"\bqué edad(?:es)?\b", rf"{_ES_WHICH} edad\b", rf"{_ES_WHICH} edad mínima\b", r"\bcuántos años tiene\b"),
        ),
        (
            "penalty",
            (
                rf"{_ES_WHICH} (?:\w+ )?(?:penas?|multas?|condena)\b(?! de ser)",
                r"\bcuántos (?:años|meses) de (?:cárcel|prisión)\b",
                rf"{_ES_WHICH} sanción\b",
            ),
        ),
        (
            "phone",
            (
                rf"{_ES_WHICH} (?:número|nº) de (?:teléfono|tel)\b",
                rf"{_ES_WHICH} (?:teléfono|número de teléfono) (?:de|del|para)\b",
                r"\ba qué (?:número|teléfono) (?:llam|hay)\w*",
            ),
        ),
        (
            "address",
            (
                rf"{_ES_WHICH} (?:dirección|correo|correo electrónico|página web|e mail|email) (?:de|del|para|"
                rf"electrónic\w+)\b",
                r"\bdirección de correo\b",
            ),
        ),
        ("time", (r"\bqué hora\b", rf"{_ES_WHICH} horarios?\b", r"\ba qué hora\b")),
        (
            "duration",
            (
                r"\bcuánto tiempo\b|\bcuánto (?:dura|duran|duró|tarda|tardan)\b",
                r"\bcuánt[oa]s (?:minutos|horas|días|semanas|meses|años|noches)\b",
                rf"{_ES_WHICH} (?:plazo|duración)\b",
            ),
        ),
        (
            "share",
            (
                rf"{_ES_WHICH} (?:porcentaje|proporción|parte de|tasa)\b",
                r"\bcuántos? .{1,40}\bde cada (?:diez|cien|10|100)\b",
            ),
        ),
        (
            "price",
            (
                r"\bcuánto (?:cuesta|cuestan|costó|costaron|vale|valen|cobra|cobran|gana|ganan|pagan?|se paga|"
                r"se cobra)\b",
                r"\bcuánto (?:dinero|presupuesto|gasta|gastó)\b|\bcuántos euros\b",
                r"\bcuánto .{0,60}\b(?:cuesta|cuestan|costó|costado)\b",
                rf"{_ES_WHICH} (?:precio|coste|costo|tarifa|salario|sueldo|presupuesto|importe)\b",
            ),
        ),
        ("country", (r"\bqué (?:país|países)\b",)),
        (
            "date",
            (
                rf"{_ES_WHICH} fecha\b",
                r"\b(?:en|de|a) qué (?:año|mes)\b|\bqué día (?:es|se|empieza|comienza|tiene)\b",
                rf"\bcuándo (?:es|será|fue|son|empieza|comienza|se celebra|se celebró|tiene lugar) (?:el |la |las |"
                rf"los )?{_ES_MEETING}\b",
                r"\bcuándo .{0,60}\b(?:tiene lugar|tendrá lugar|tuvo lugar|se celebra|se celebró|se celebrará)\b",
                r"\bcuándo (?:se (?:fundó|creó|aprobó|construyó|publicó|firmó|inauguró)|fue \w+d[oa])\b",
                r"\bhasta cuándo .{1,50}\b(?:inscri\w+|apuntar\w*|presentar)\b",
                r"\bfecha límite\b",
            ),
        ),
        (
            "place",
            (
                r"\b(?:en|de) qué (?:ciudad|ciudades|municipio|municipios|pueblo|localidad)\b",
                r"\bdónde .{0,60}\b(?:tiene lugar|tendrá lugar|tuvo lugar|se celebra|se celebró|se celebrará|"
                r"tuvieron lugar)\b",
                rf"\bdónde (?:es|será|fue) (?:el |la |las |los ){_ES_MEETING}\b",
            ),
        ),
        (
            "person",
            (
                rf"\bquién (?:es|fue|era|será) (?:el |la |nuestro |nuestra )?(?:nuev[oa] |actual )?{_ES_OFFICE}\b",
                rf"\bcómo se llama (?:el |la |nuestro |nuestra ){_ES_OFFICE}\b",
                r"\bquién (?:ganó|pintó|inventó)\b",
                r"\bapellido\b",
            ),
        ),
        ("law", (r"\b(?:qué|cuál) (?:ley|artículo)\b",)),
        (
            "count",
            (r"\bcuánt[oa]s\b", r"\bcuánta gente\b", r"\bcuánta\b", rf"{_ES_WHICH} número (?:de|máximo|mínimo)\b"),
        ),
    ),
    asks_of_named=(("person", (r"^quién (?:dirige|preside|gobierna|escribió|fundó)\b",)),),
    nouns=(
        ("price", (r"(?:precio|precios|salario|sueldo|tarifa|tarifas|coste medio)\b",)),
        ("time", (r"(?:horario|horarios) (?!laboral)",)),
        (
            "phone",
            (r"número de teléfono\b|teléfono (?:de|del) (?:la |el )?(?:policía|ayuntamiento|guardia|comisaría)\b",),
        ),
        ("date", (rf"fecha (?:de |del )?(?:la |las )?{_ES_MEETING}\b",)),
        ("share", (r"(?:.* )?porcentaje\b",)),
        ("count", (r"número de\b",)),
        ("penalty", (r"(?:multa|pena) (?:por|de prisión)\b",)),
    ),
)

_IT_WHICH = r"\b(?:quale|quali|qual|che|qual è|cosa)(?: è| sono| e| era)?(?: il| la| lo| l| i| gli| le)?"
_IT_OFFICE = (
    r"(?:sindaco|sindaca|prefetto|prefetta|questore|procuratore|procuratrice|presidente|ministro|ministra|assessore|"
    r"assessora|direttore generale|comandante)"
)
_IT_MEETING = (
    r"(?:prossima |prossimo |ultima |ultimo )?(?:sessione|seduta|conferenza|riunione|incontro|giornata|webinar|"
    r"laboratorio|seminario|convegno|congresso|assemblea|visita di studio|formazione|corso|elezioni|evento)"
)

ITALIAN = AskedForCues(
    advice=(
        r"\bcome\b(?! si chiama)",
        r"\b(?:perché|esempio|esempi)\b",
        r"\b(?:cosa|che cosa|che) (?:fare|facciamo|si fa|può|possiamo|deve|dire|possono|dobbiamo)\b",
    ),
    asks=(
        (
            "frequency",
            (r"\bogni quanto\b|\bogni quanti\b", r"\bquante volte (?:al|all|l|ogni|per)\b", r"\bche frequenza\b"),
        ),
        (
            "age",
            (
                r"\b(?:a|da|di|per) (?:che|quale) età\b",
                rf"{_IT_WHICH} età\b",
                r"\b(?:quale|qual è|che) (?:la |l )?(?:fascia d età|età minima)\b",
                r"\bquanti anni (?:ha|hanno|deve avere|devono avere|bisogna avere)\b",
            ),
        ),
        (
            "penalty",
            (
                rf"{_IT_WHICH} (?:\w+ )?(?:pena|pene|multa|multe|condanna|ammenda)\b",
                r"\bquanti (?:anni|mesi) di (?:carcere|reclusione|prigione|galera)\b",
                rf"{_IT_WHICH} sanzione\b",
            ),
        ),
        (
            "phone",
            (
                rf"{_IT_WHICH} (?:numero di telefono|numero verde)\b",
                rf"{_IT_WHICH} numero (?:si chiama|chiamare|devo chiamare|bisogna chiamare|da chiamare|comporre)\b",
            ),
        ),
        (
            "address",
            (rf"{_IT_WHICH} (?:indirizzo|e mail|email|sito web|sito)\b", r"\bindirizzo (?:e mail|email|di posta)\b"),
        ),
        ("time", (r"\b(?:a )?che ore?\b", rf"{_IT_WHICH} orar[io]{{1,2}}\b", r"\bquali sono gli orari\b")),
        (
            "duration",
            (
                r"\bquanto tempo\b|\bquanto (?:dura|durano|è durat[oa]|può durare|deve durare)\b",
                r"\bquant[ie] (?:minuti|ore|giorni|settimane|mesi|anni|notti)\b",
                rf"{_IT_WHICH} (?:durata|termine per|scadenza entro)\b",
            ),
        ),
        (
            "share",
            (
                rf"{_IT_WHICH} (?:percentuale|quota|proporzione|tasso)\b",
                r"\bquanti .{1,40}\bsu (?:dieci|cento|10|100)\b",
            ),
        ),
        (
            "price",
            (
                r"\bquanto (?:costa|costano|è costat[oa]|costerebbe|vale|guadagna|guadagnano|si paga|prende|paga|"
                r"pagano)\b",
                r"\bquanti soldi\b|\bquanto (?:denaro|spende|ha speso)\b|\bquanti euro\b",
                r"\bquanto .{0,60}\b(?:costa|costano|costat[oa])\b",
                rf"{_IT_WHICH} (?:prezzo|costo|tariffa|stipendio|salario|budget|importo)\b",
            ),
        ),
        ("country", (r"\b(?:in|di|da) (?:quale|quali|che) (?:paese|paesi|nazione)\b",)),
        (
            "date",
            (
                rf"{_IT_WHICH} data\b",
                r"\b(?:in|di|da) (?:che|quale) (?:anno|mese|giorno)\b",
                rf"\bquando (?:è|sarà|inizia|comincia|si tiene|si terrà|si è tenut[oa]) (?:il |la |l |lo |"
                rf"le )?{_IT_MEETING}\b",
                r"\bquando .{0,60}\b(?:ha luogo|avrà luogo|ha avuto luogo|si svolge|si svolgerà|si è svolt[oa])\b",
                r"\bquando è stat[oa] \w+",
                r"\b(?:fino a quando|entro quando) .{1,50}\b(?:iscri\w+|candidar\w*|presentare)\b",
            ),
        ),
        (
            "place",
            (
                r"\b(?:in|di|da) (?:quale|quali|che) (?:città|comune|comuni|località|paesino)\b",
                r"\bdove .{0,60}\b(?:ha luogo|avrà luogo|ha avuto luogo|si svolge|si svolgerà|si è svolt[oa]|"
                r"hanno avuto luogo)\b",
                rf"\bdove (?:è|sarà|si tiene|si terrà|si è tenut[oa]) (?:il |la |l |lo ){_IT_MEETING}\b",
            ),
        ),
        (
            "person",
            (
                rf"\bchi (?:è|era|sarà) (?:il |la |l |lo |nostro )?(?:nuov[oa] |attuale )?{_IT_OFFICE}\b",
                rf"\bcome si chiama (?:il |la |l |lo ){_IT_OFFICE}\b",
                r"\bchi ha (?:vinto|dipinto|inventato)\b",
                r"\bcognome\b",
            ),
        ),
        ("law", (r"\b(?:quale|che) (?:legge|articolo (?:di|del|della))\b",)),
        (
            "count",
            (r"\bquant[ie]\b", r"\bquanta gente\b|\bquante persone\b", rf"{_IT_WHICH} numero (?:di|massimo|minimo)\b"),
        ),
    ),
    asks_of_named=(("person", (r"^chi (?:dirige|presiede|guida|governa|ha scritto|ha fondato)\b",)),),
    nouns=(
        ("price", (r"(?:prezzo|prezzi|stipendio|tariffa|tariffe|costo medio)\b",)),
        ("time", (r"(?:orario|orari) (?!di lavoro)",)),
        ("phone", (r"numero (?:di telefono|verde)\b|telefono (?:della?|del|dei|comune|questura|prefettura)\b",)),
        ("date", (rf"data (?:di |del |della |dell )?{_IT_MEETING}\b",)),
        ("share", (r"(?:.* )?percentuale\b",)),
        ("count", (r"numero di\b",)),
        ("penalty", (r"(?:multa|pena|sanzione) per\b",)),
    ),
)

_PT_WHICH = r"\b(?:qual|quais|que)(?: é| são| era| foi| será)?(?: o| a| os| as)?"
_PT_OFFICE = (
    r"(?:presidente|autarca|prefeito|prefeita|procurador|procuradora|ministro|ministra|vereador|vereadora|"
    r"comandante|diretor geral|diretora geral)"
)
_PT_MEETING = (
    r"(?:próxima |próximo |última |último )?(?:sessão|conferência|reunião|encontro|jornada|jornadas|webinar|oficina|"
    r"seminário|congresso|assembleia|visita de estudo|formação|curso|eleições|evento)"
)

PORTUGUESE = AskedForCues(
    advice=(
        r"\bcomo\b(?! se chama)",
        r"\b(?:porque|por que|porquê|exemplos?|^devemos)\b",
        r"\b(?:o que|que) (?:fazer|fazemos|se faz|pode|podemos|deve|dizer|devemos|podem)\b",
    ),
    asks=(
        (
            "frequency",
            (r"\bde quanto em quanto tempo\b", r"\bquantas vezes (?:por|ao|cada)\b", r"\bcom que frequência\b"),
        ),
        (
            "age",
            (r"\b(?:com|de|a|em) que idades?\b", rf"{_PT_WHICH} idade\b", r"\bquantos anos tem\b"),
        ),
        (
            "penalty",
            (
                rf"{_PT_WHICH} (?:\w+ )?(?:pena|penas|multa|multas|coima|coimas|condenação)\b",
                r"\bquantos (?:anos|meses) de (?:prisão|cadeia)\b",
                rf"{_PT_WHICH} sanção\b",
            ),
        ),
        (
            "phone",
            (
                rf"{_PT_WHICH} número de (?:telefone|telemóvel)\b",
                rf"{_PT_WHICH} telefone (?:d[aeo]s?)\b",
                r"\b(?:para|a) que número (?:ligar|ligo|devo|se)\b",
            ),
        ),
        (
            "address",
            (
                rf"{_PT_WHICH} (?:morada|endereço|e mail|email|correio eletrónico|sítio web|site) (?:d[aeo]s?|"
                rf"eletrónico)\b",
            ),
        ),
        (
            "time",
            (
                r"\b(?:a )?que horas?\b",
                rf"{_PT_WHICH} horários?\b",
                r"\ba que horas?\b",
            ),
        ),
        (
            "duration",
            (
                r"\bquanto tempo\b|\bquanto (?:dura|duram|durou|demora)\b",
                r"\bquant[oa]s (?:minutos|horas|dias|semanas|meses|anos|noites)\b",
                rf"{_PT_WHICH} (?:prazo|duração)\b",
            ),
        ),
        (
            "share",
            (
                rf"{_PT_WHICH} (?:percentagem|porcentagem|proporção|parte d[aeo]s?|taxa)\b",
                r"\bquantos .{1,40}\bem cada (?:dez|cem|10|100)\b",
            ),
        ),
        (
            "price",
            (
                r"\bquanto (?:custa|custam|custou|custaram|vale|ganha|ganham|se paga|recebe|pagam?|se cobra)\b",
                r"\bquanto (?:dinheiro|gastou|gasta)\b|\bquantos euros\b",
                r"\bquanto .{0,60}\b(?:custa|custam|custou)\b",
                rf"{_PT_WHICH} (?:preço|custo|tarifa|salário|ordenado|orçamento|montante)\b",
            ),
        ),
        ("country", (r"\b(?:em|de|n?o) que (?:país|países)\b|\bem quais países\b",)),
        (
            "date",
            (
                rf"{_PT_WHICH} data\b",
                r"\b(?:em|de) que (?:ano|mês|dia)\b|\bque dia (?:é|começa)\b",
                rf"\bquando (?:é|será|foi|começa|se realiza|são) (?:o |a |as |os )?{_PT_MEETING}\b",
                r"\bquando .{0,60}\b(?:tem lugar|terá lugar|teve lugar|se realiza|se realizou|se realizará)\b",
                r"\bquando foi (?:\w+ )?(?:criad|fundad|aprovad|construíd|publicad|assinad)[oa]\b",
                r"\baté quando .{1,50}\b(?:inscrev\w+|candidatar\w*|inscrição)\b",
            ),
        ),
        (
            "place",
            (
                r"\b(?:em|de) que (?:cidade|cidades|município|municípios|localidade)\b",
                r"\bonde .{0,60}\b(?:tem lugar|terá lugar|teve lugar|se realiza|se realizou|se realizará|"
                r"tiveram lugar)\b",
                rf"\bonde (?:é|será|foi) (?:o |a |as |os ){_PT_MEETING}\b",
            ),
        ),
        (
            "person",
            (
                rf"\bquem (?:é|foi|era|será) (?:o |a |nosso |nossa )?(?:nov[oa] |atual )?{_PT_OFFICE}\b",
                rf"\bcomo se chama (?:o |a ){_PT_OFFICE}\b",
                r"\bquem (?:ganhou|venceu|pintou|inventou)\b",
                r"\b(?:apelido|sobrenome) d[aeo]\b",
            ),
        ),
        (
            "law",
            (
                r"\bque (?:lei|artigo d[aeo])\b",
                r"\bqual (?:é )?a lei\b",
            ),
        ),
        ("count", (r"\bquant[oa]s\b", r"\bquanta gente\b", rf"{_PT_WHICH} número (?:de|máximo|mínimo)\b")),
    ),
    asks_of_named=(("person", (r"^quem (?:dirige|preside|governa|escreveu|fundou)\b",)),),
    nouns=(
        ("price", (r"(?:preço|preços|salário|tarifa|tarifas|custo médio)\b",)),
        ("time", (r"(?:horário|horários) (?!de trabalho)",)),
        ("phone", (r"número de telefone\b|telefone d[aeo] (?:polícia|câmara|esquadra|gnr|psp)\b",)),
        ("date", (rf"data d[aeo] {_PT_MEETING}\b",)),
        ("share", (r"(?:.* )?(?:percentagem|porcentagem)\b",)),
        ("count", (r"número de\b",)),
        ("penalty", (r"(?:multa|coima|pena) por\b",)),
    ),
)

_RO_OFFICE = (
    r"(?:primarul|primărița|prefectul|procurorul|președintele|președinta|ministrul|directorul general|șeful poliției)"
)
_RO_MEETING = (
    r"(?:următoarea |viitoarea |ultima )?(?:sesiune|sesiunea|conferința|ședința|întâlnirea|reuniunea|atelierul|"
    r"seminarul|congresul|adunarea|cursul|alegerile|evenimentul|webinarul)"
)

ROMANIAN = AskedForCues(
    advice=(
        r"\bcum\b(?! se numește| îl cheamă)",
        r"\b(?:de ce|exemplu|exemple)\b",
        r"\bce (?:putem|poate|facem|să|trebuie|pot)\b",
    ),
    asks=(
        ("frequency", (r"\bcât de des\b", r"\bde câte ori (?:pe|în|la)\b", r"\bce frecvență\b")),
        (
            "age",
            (r"\bce vârst[ăe]\b", r"\bcare este vârsta\b", r"\bcâți ani (?:are|au|trebuie)\b"),
        ),
        (
            "penalty",
            (
                r"\bce (?:pedeapsă|pedepse|amendă|amenzi|sancțiune)\b",
                r"\bcare (?:este|e) (?:pedeapsa|amenda|sancțiunea)\b",
                r"\bcâți ani de (?:închisoare|pușcărie)\b",
            ),
        ),
        (
            "phone",
            (r"\b(?:ce|care (?:este|e)) număr(?:ul)? de telefon\b", r"\bla ce număr\b", r"^număr(?:ul)? de telefon\b"),
        ),
        ("address", (r"\b(?:ce|care (?:este|e)) (?:adresa|adresă|adresa de e mail|site ul)\b",)),
        (
            "time",
            (
                r"\b(?:la )?ce oră\b|\bce ore\b",
                r"\bcare (?:este|e) (?:orarul|programul de)\b",
                r"^program(?:ul)? de lucru cu publicul\b",
            ),
        ),
        (
            "duration",
            (
                r"\bcât timp\b|\bcât (?:durează|a durat)\b",
                r"\bcât[ei] (?:minute|ore|zile|săptămâni|luni|ani|nopți)\b",
                r"\b(?:ce|care este) (?:termenul|durata|termen)\b",
            ),
        ),
        (
            "share",
            (
                r"\bce (?:procent|proporție|pondere|procentaj)\b",
                r"\bcare (?:este|e) (?:procentul|ponderea|proporția)\b",
                r"\bcât la sută\b",
            ),
        ),
        (
            "price",
            (
                r"\bcât (?:costă|a costat|câștigă|plătește|se plătește|ar costa)\b",
                r"\bcâți (?:bani|euro|lei)\b",
                r"\b(?:ce|care este|care e) (?:prețul|preț|costul|cost|salariul|salariu|tariful|tarif|bugetul)\b",
            ),
        ),
        ("country", (r"\b(?:în|din) (?:ce|care) (?:țară|țări)\b",)),
        (
            "date",
            (
                r"\b(?:la|pe|în) ce (?:dată|an|lună|zi)\b|\bcare (?:este|e) data\b",
                rf"\bcând (?:este|e|va fi|a fost|începe|are loc) {_RO_MEETING}\b",
                r"\bcând .{0,60}\b(?:are loc|va avea loc|a avut loc)\b",
                r"\bcând a fost (?:\w+ )?(?:creat|fondat|înființat|adoptat|construit|publicat)ă?\b",
                r"\bpână când .{1,50}\b(?:înscri\w+|depun\w*)\b",
            ),
        ),
        (
            "place",
            (
                r"\b(?:în|din) (?:ce|care) (?:oraș|orașe|comună|localitate|municipiu)\b",
                r"\bunde .{0,60}\b(?:are loc|va avea loc|a avut loc)\b",
                rf"\bunde (?:este|e|va fi|a fost) {_RO_MEETING}\b",
            ),
        ),
        (
            "person",
            (
                rf"\bcine (?:este|e|a fost) (?:noul |actualul )?{_RO_OFFICE}\b",
                rf"\bcum (?:se numește|îl cheamă pe) {_RO_OFFICE}\b",
                r"\bcine a (?:câștigat|pictat|inventat)\b",
            ),
        ),
        ("law", (r"\b(?:ce|care) (?:lege|articol)\b",)),
        ("count", (r"\bcâ(?:ți|te)\b", r"\bce număr de\b")),
    ),
    asks_of_named=(("person", (r"^cine (?:conduce|prezidează|a scris|a fondat)\b",)),),
    nouns=(
        ("price", (r"(?:preț|prețul|prețuri|salariu|salariul|tarif|tarife)\b",)),
        ("time", (r"(?:orar|orarul)\b",)),
        ("share", (r"(?:procent|procentul|procentaj)\b",)),
        ("count", (r"număr(?:ul)? de\b",)),
        ("penalty", (r"(?:amendă|pedeapsă) pentru\b",)),
    ),
)
