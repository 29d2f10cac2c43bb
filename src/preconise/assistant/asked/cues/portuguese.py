"""Portuguese: the words that ask for a price, a date, a name."""

from __future__ import annotations

from preconise.assistant.asked.asked_for_cues import AskedForCues

_WHICH = r"\b(?:qual|quais|que)(?: é| são| era| foi| será)?(?: o| a| os| as)?"
_OFFICE = (
    r"(?:presidente|autarca|prefeito|prefeita|procurador|procuradora|ministro|ministra|vereador|vereadora|"
    r"comandante|diretor geral|diretora geral)"
)
_MEETING = (
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
            (r"\b(?:com|de|a|em) que idades?\b", rf"{_WHICH} idade\b", r"\bquantos anos tem\b"),
        ),
        (
            "penalty",
            (
                rf"{_WHICH} (?:\w+ )?(?:pena|penas|multa|multas|coima|coimas|condenação)\b",
                r"\bquantos (?:anos|meses) de (?:prisão|cadeia)\b",
                rf"{_WHICH} sanção\b",
            ),
        ),
        (
            "phone",
            (
                rf"{_WHICH} número de (?:telefone|telemóvel)\b",
                rf"{_WHICH} telefone (?:d[aeo]s?)\b",
                r"\b(?:para|a) que número (?:ligar|ligo|devo|se)\b",
            ),
        ),
        (
            "address",
            (
                rf"{_WHICH} (?:morada|endereço|e mail|email|correio eletrónico|sítio web|site) (?:d[aeo]s?|"
                rf"eletrónico)\b",
            ),
        ),
        (
            "time",
            (
                r"\b(?:a )?que horas?\b",
                rf"{_WHICH} horários?\b",
                r"\ba que horas?\b",
            ),
        ),
        (
            "duration",
            (
                r"\bquanto tempo\b|\bquanto (?:dura|duram|durou|demora)\b",
                r"\bquant[oa]s (?:minutos|horas|dias|semanas|meses|anos|noites)\b",
                rf"{_WHICH} (?:prazo|duração)\b",
            ),
        ),
        (
            "share",
            (
                rf"{_WHICH} (?:percentagem|porcentagem|proporção|parte d[aeo]s?|taxa)\b",
                r"\bquantos .{1,40}\bem cada (?:dez|cem|10|100)\b",
            ),
        ),
        (
            "price",
            (
                r"\bquanto (?:custa|custam|custou|custaram|vale|ganha|ganham|se paga|recebe|pagam?|se cobra)\b",
                r"\bquanto (?:dinheiro|gastou|gasta)\b|\bquantos euros\b",
                r"\bquanto .{0,60}\b(?:custa|custam|custou)\b",
                rf"{_WHICH} (?:preço|custo|tarifa|salário|ordenado|orçamento|montante)\b",
            ),
        ),
        ("country", (r"\b(?:em|de|n?o) que (?:país|países)\b|\bem quais países\b",)),
        (
            "date",
            (
                rf"{_WHICH} data\b",
                r"\b(?:em|de) que (?:ano|mês|dia)\b|\bque dia (?:é|começa)\b",
                rf"\bquando (?:é|será|foi|começa|se realiza|são) (?:o |a |as |os )?{_MEETING}\b",
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
                rf"\bonde (?:é|será|foi) (?:o |a |as |os ){_MEETING}\b",
            ),
        ),
        (
            "person",
            (
                rf"\bquem (?:é|foi|era|será) (?:o |a |nosso |nossa )?(?:nov[oa] |atual )?{_OFFICE}\b",
                rf"\bcomo se chama (?:o |a ){_OFFICE}\b",
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
        ("count", (r"\bquant[oa]s\b", r"\bquanta gente\b", rf"{_WHICH} número (?:de|máximo|mínimo)\b")),
    ),
    asks_of_named=(("person", (r"^quem (?:dirige|preside|governa|escreveu|fundou)\b",)),),
    nouns=(
        ("price", (r"(?:preço|preços|salário|tarifa|tarifas|custo médio)\b",)),
        ("time", (r"(?:horário|horários) (?!de trabalho)",)),
        ("phone", (r"número de telefone\b|telefone d[aeo] (?:polícia|câmara|esquadra|gnr|psp)\b",)),
        ("date", (rf"data d[aeo] {_MEETING}\b",)),
        ("share", (r"(?:.* )?(?:percentagem|porcentagem)\b",)),
        ("count", (r"número de\b",)),
        ("penalty", (r"(?:multa|coima|pena) por\b",)),
    ),
)
