"""The words by which page furniture is known: buttons, menus, share links, notices, in the languages of the documents.

A line of the corpus is compared with them whole, so a sentence about cookies or sharing is not taken for a button.
"""

from __future__ import annotations


def _phrases(*lines: str) -> frozenset[str]:
    return frozenset(phrase.strip() for line in lines for phrase in line.split("|"))


BUTTONS = _phrases(
    "accueil|menu|menu principal|fermer|rechercher|recherche|partager|partage|partagez|partager cet article",
    "partager cette page|partager ce contenu|partagez cet article|partager sur les réseaux sociaux|imprimer",
    "imprimer cette page|imprimer la page|version imprimable|envoyer par e-mail|envoyer par mail|envoyer à un ami",
    "copier le lien|lien copié|lire la suite|lire plus|lire l'article|en savoir plus|voir plus|voir tout|afficher plus",
    "retour|retour en haut|retour en haut de page|haut de page|retour à l'accueil|retour à la liste|retour au sommaire",
    "page suivante|page précédente|suivant|précédent|article suivant|article précédent|aller au contenu",
    "aller au contenu principal|passer au contenu|se connecter|connexion|déconnexion|s'inscrire|mon compte",
    "mot de passe oublié|mentions légales|plan du site|politique de confidentialité|gestion des cookies",
    "gérer les cookies|tout accepter|tout refuser|accepter tout|accepter|refuser|personnaliser|j'accepte",
    "continuer sans accepter|données personnelles|conditions générales d'utilisation|suivez-nous|nous suivre",
    "abonnez-vous|s'abonner|newsletter|lettre d'information|ici|cliquez ici|cliquer ici|télécharger|répondre",
    "laisser un commentaire|commentaires|aucun commentaire|vous êtes ici|chargement|écouter|agrandir",
    "home|close|share|share this|share this page|share this article|print|print this page|search|read more|learn more",
    "see more|show more|view more|back|back to top|next|previous|next page|previous page|skip to content",
    "skip to main content|log in|login|sign in|sign up|register|subscribe|follow us|accept|accept all|accept cookies",
    "reject all|cookie settings|privacy policy|terms of use|terms and conditions|sitemap|legal notice",
    "leave a comment|leave a reply|no comments|reply|click here|here|copy link|download|loading|you are here",
    "inicio|compartir|imprimir|buscar|leer más|ver más|volver|siguiente|anterior|aviso legal|política de privacidad",
    "política de cookies|aceptar|rechazar|startseite|teilen|drucken|suche|suchen|weiterlesen|mehr erfahren|zurück",
    "nach oben|impressum|datenschutz|anmelden|zum inhalt springen|condividi|stampa|cerca|leggi tutto|leggi di più",
    "torna su|torna indietro|accetta|rifiuta|partilhar|compartilhar|pesquisar|ler mais|voltar|delen|zoeken|lees meer",
)
"""A line that is one of these does nothing but on a screen."""

MENU_ENTRIES = _phrases(
    "contact|contacts|nous contacter|contactez-nous|actualités|actualité|agenda|publications|ressources|à propos",
    "qui sommes-nous|qui sommes-nous ?|nos actions|nos missions|nos services|notre équipe|équipe|partenaires|presse",
    "espace presse|espace membre|événements|évènements|adhérer|adhésion|faq|blog|projets|membres|thématiques",
    "formations|recrutement|faire un don|documentation|médiathèque|démarches|vie municipale|langue|français|english",
    "deutsch|español|italiano|português|nederlands|news|about|about us|contact us|events|resources|our work|media",
    "library|team|our team|partners|careers|jobs|donate|press|projects|members|publications|topics|aktuelles|über uns",
    "kontakt|presse|projekte|termine|noticias|quiénes somos|contacto|recursos|proyectos|notizie|chi siamo|contatti",
)
"""Common entries of a menu. Alone they may well be headings: they count only among others."""

NETWORKS = _phrases(
    "facebook|twitter|x|linkedin|instagram|youtube|whatsapp|telegram|mastodon|bluesky|threads|tiktok|pinterest|flickr",
    "viadeo|messenger|email|e-mail|mail|courriel|rss|tweet|tweeter|reddit|signal|xing",
)
SHARE_WORDS = _phrases(
    "partager|partagez|share|sur|on|via|par|by|with|icon|icône|logo|et|and|y|und|teilen|auf|compartir|en|condividi|su",
)
ICONS = _phrases(
    "arrow|chevron|caret|close|menu|burger|hamburger|search|share|play|pause|user|cart|home|plus|minus|check|phone",
    "print|download|external|link|video|audio|logo|icon|mail|envelope|calendar|clock|pin|map|globe|filter|quote|star",
    "heart|eye|lock|edit|settings|info|warning|angle|up|down|left|right|circle|basic|small|facebook|twitter|linkedin",
    "instagram|youtube|whatsapp",
)
"""Names of icons, which a copy of a page shows in place of the pictures."""

RELATED = _phrases(
    "à lire aussi|lire aussi|voir aussi|à lire également|sur le même sujet|sur le même thème|articles similaires",
    "article similaire|articles récents|articles liés|articles connexes|contenus liés|contenus associés",
    "dans la même rubrique|dans la même catégorie|vous aimerez aussi|cela pourrait vous intéresser|les plus lus",
    "dernières actualités|autres actualités|à découvrir aussi|related|related articles|related posts|related content",
    "related news|you may also like|you might also like|read also|see also|recent posts|most read|more news",
    "contenido relacionado|artículos relacionados|te puede interesar|das könnte sie auch interessieren|weitere artikel",
    "ähnliche beiträge|leggi anche|articoli correlati|artigos relacionados|lees ook",
)
"""Titles of a list of other pages: what follows them belongs to those."""

LABELS = _phrases(
    "type de contenu|type de document|type|mots-clés|mots clés|mot-clé|tags|tag|étiquettes|étiquette|catégories",
    "catégorie|rubrique|rubriques|thématique|thématiques|date de publication|date de mise à jour|date de parution",
    "publié le|mis à jour le|auteur|auteurs|éditeur|source|langue",
    "content type|keywords|category|categories|topics|publication date|last updated|author|authors|publisher|language",
    "filed under|schlagwörter|kategorie|autor|veröffentlicht am|etiquetas|categorías|fecha|categoria|autore",
)
"""Labels of what a page says of itself; the word or date after the colon may stand on the next line."""
