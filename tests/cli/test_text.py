from __future__ import annotations

from preconise.cli.text import harmless


def test_what_steers_a_terminal_is_shown_not_obeyed() -> None:
    assert harmless("rue\x1b[31m rouge\x07\n\tfin\x9b") == "rue␛[31m rouge␇\n\tfin\ufffd"
    assert harmless("l’été à Žilina – « où ? » 👍🏽") == "l’été à Žilina – « où ? » 👍🏽"
    assert "\u202e" not in harmless("fichier\u202etxt.exe")
