"""Spanish: the words that ask for a price, a date, a name."""

from __future__ import annotations

from preconise.assistant.asked.asked_for_cues import AskedForCues

_WHICH = r"\b(?:qué|cuál|cuáles|k)(?: es| son| era| fue| será)?(?: el| la| los| las)?"
_OFFICE = (
    r"(?:alcalde|alcaldesa|prefecto|fiscal|presidente|presidenta|ministro|ministra|concejal|concejala|"
    r"jefe de (?:la )?policía|director general|directora general)"
)
_MEETING = (
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
            (r"\bqué edad(?:es)?\b", rf"{_WHICH} edad\b", rf"{_WHICH} edad mínima\b", r"\bcuántos años tiene\b"),
        ),
        (
            "penalty",
            (
                rf"{_WHICH} (?:\w+ )?(?:penas?|multas?|condena)\b(?! de ser)",
                r"\bcuántos (?:años|meses) de (?:cárcel|prisión)\b",
                rf"{_WHICH} sanción\b",
            ),
        ),
        (
            "phone",
            (
                rf"{_WHICH} (?:número|nº) de (?:teléfono|tel)\b",
                rf"{_WHICH} (?:teléfono|número de teléfono) (?:de|del|para)\b",
                r"\ba qué (?:número|teléfono) (?:llam|hay)\w*",
            ),
        ),
        (
            "address",
            (
                rf"{_WHICH} (?:dirección|correo|correo electrónico|página web|e mail|email) (?:de|del|para|"
                rf"electrónic\w+)\b",
                r"\bdirección de correo\b",
            ),
        ),
        ("time", (r"\bqué hora\b", rf"{_WHICH} horarios?\b", r"\ba qué hora\b")),
        (
            "duration",
            (
                r"\bcuánto tiempo\b|\bcuánto (?:dura|duran|duró|tarda|tardan)\b",
                r"\bcuánt[oa]s (?:minutos|horas|días|semanas|meses|años|noches)\b",
                rf"{_WHICH} (?:plazo|duración)\b",
            ),
        ),
        (
            "share",
            (
                rf"{_WHICH} (?:porcentaje|proporción|parte de|tasa)\b",
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
                rf"{_WHICH} (?:precio|coste|costo|tarifa|salario|sueldo|presupuesto|importe)\b",
            ),
        ),
        ("country", (r"\bqué (?:país|países)\b",)),
        (
            "date",
            (
                rf"{_WHICH} fecha\b",
                r"\b(?:en|de|a) qué (?:año|mes)\b|\bqué día (?:es|se|empieza|comienza|tiene)\b",
                rf"\bcuándo (?:es|será|fue|son|empieza|comienza|se celebra|se celebró|tiene lugar) (?:el |la |las |"
                rf"los )?{_MEETING}\b",
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
                rf"\bdónde (?:es|será|fue) (?:el |la |las |los ){_MEETING}\b",
            ),
        ),
        (
            "person",
            (
                rf"\bquién (?:es|fue|era|será) (?:el |la |nuestro |nuestra )?(?:nuev[oa] |actual )?{_OFFICE}\b",
                rf"\bcómo se llama (?:el |la |nuestro |nuestra ){_OFFICE}\b",
                r"\bquién (?:ganó|pintó|inventó)\b",
                r"\bapellido\b",
            ),
        ),
        ("law", (r"\b(?:qué|cuál) (?:ley|artículo)\b",)),
        (
            "count",
            (r"\bcuánt[oa]s\b", r"\bcuánta gente\b", r"\bcuánta\b", rf"{_WHICH} número (?:de|máximo|mínimo)\b"),
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
        ("date", (rf"fecha (?:de |del )?(?:la |las )?{_MEETING}\b",)),
        ("share", (r"(?:.* )?porcentaje\b",)),
        ("count", (r"número de\b",)),
        ("penalty", (r"(?:multa|pena) (?:por|de prisión)\b",)),
    ),
)
