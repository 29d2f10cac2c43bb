"""Which part of a web page is its content: the furniture pruned, the main part chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from preconise.reading.html_tree import Element, element

_FURNITURE_TAGS = frozenset(
    {"nav", "footer", "aside", "button", "input", "select", "textarea", "dialog", "datalist", "head"}
)
_FURNITURE_ROLES = frozenset(
    {
        "navigation",
        "banner",
        "contentinfo",
        "complementary",
        "search",
        "dialog",
        "alertdialog",
        "menu",
        "menubar",
        "toolbar",
    }
)
_NEVER_FURNITURE = frozenset(
    {
        "html",
        "body",
        "main",
        "article",
        "h1",
        "h2",
        "h3",
        "p",
        "tr",
        "td",
        "th",
        "tbody",
        "table",
        "em",
        "strong",
        "b",
        "i",
    }
)
_PRINTED_MARGINS = frozenset({"header", "footer"})
"""How LibreOffice names the head and foot of the printed pages."""
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
# Words of class names and ids, whole between hyphens, that name furniture whatever it holds …
_FURNITURE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|rgpd|cky|didomi|tarteaucitron|axeptio|onetrust|nav|navbar|navigation|menu|"
    r"submenu|breadcrumbs?|ariane|share|sharing|sharedaddy|addtoany|addthis|partage|partager|social|socials|newsletter|"
    r"subscribe|skip|skiplinks?|sr-only|screen-reader-text|visually-hidden|modal|popup|pagination|pager|comments|"
    r"commentlist|respond|sidebar|footer|masthead|searchform|toolbar)(?=$|[\s_-])",
    re.IGNORECASE,
)
# … and those that often do, but also name parts of an article.
_SUSPECT_NAMES = re.compile(
    r"(?:^|[\s_-])(?:related|similar|tags?|tagcloud|meta|byline|author|print|imprimer|promo|advert|ads?|sponsor|widget|"
    r"search|outbrain|taboola|colophon|jp-relatedposts|wp-block-latest-posts)(?=$|[\s_-])",
    re.IGNORECASE,
)
_SHARE_LINK = re.compile(
    r"^(?:javascript:|mailto:\?|whatsapp:)|facebook\.com/share|(?:twitter|x)\.com/(?:intent|share)|linkedin\.com/share|"
    r"wa\.me/\?|api\.whatsapp\.com/send|t\.me/share|pinterest\.\w+/pin/create",
    re.IGNORECASE,
)
_SUBSTANTIAL_TEXT = 300
"""Characters outside links that make a part with a suspect name a part of the article."""
_SMALL_SHARE = 0.3
"""A part with more of the page's text than this is not furniture, whatever its name."""
_MAIN_SHARE = 0.5
_ARTICLE_SHARE = 0.6
_MENU_ENTRY = 40
_MENU_LINKS = 0.8
_FEWEST_MENU_LINKS = 3


def main_content(page: Element) -> Element:
    """The element that holds the text of the page, its furniture pruned.

    The title of the page, if it stands outside, is set before it.
    """
    body = page.first("body") or page
    pruned = _pruned(body, body.length, inside_main=False)
    main = _largest(pruned, share=_MAIN_SHARE, tags=("main",)) or _by_role(pruned) or pruned
    article = _largest(main, share=_ARTICLE_SHARE, tags=("article",)) or main
    title = pruned.first("h1")
    if title is None or article.first("h1") is not None:
        return article
    return element("div", {}, [title, article])


def _by_role(body: Element) -> Element | None:
    return next(
        (part for part in body.descendants() if part.attribute("role") == "main" and _holds(part, body, _MAIN_SHARE)),
        None,
    )


def _largest(root: Element, share: float, tags: tuple[str, ...]) -> Element | None:
    candidates = [part for part in root.descendants(*tags) if _holds(part, root, share)]
    return max(candidates, key=lambda part: part.length, default=None)


def _holds(part: Element, whole: Element, share: float) -> bool:
    return part.length >= whole.length * share > 0


def _pruned(part: Element, page_length: int, *, inside_main: bool) -> Element:
    inside_main = inside_main or part.tag in {"main", "article"}
    children = [
        child if isinstance(child, str) else kept
        for child in part.children
        for kept in ([child] if isinstance(child, str) else _kept(child, page_length, inside_main))
    ]
    return element(part.tag, part.attributes, children)


def _kept(part: Element, page_length: int, inside_main: bool) -> Iterator[Element]:
    """The part without its furniture; its headings alone if it is a page header; nothing if it is furniture."""
    if part.tag == "header" and not inside_main:
        yield from part.descendants("h1")
    elif not _is_furniture(part, page_length, inside_main):
        yield _pruned(part, page_length, inside_main=inside_main)


def _is_furniture(part: Element, page_length: int, inside_main: bool) -> bool:
    if part.tag == "a":
        return _SHARE_LINK.search(part.attribute("href")) is not None
    if part.tag in _FURNITURE_TAGS or part.attribute("role").lower() in _FURNITURE_ROLES or _is_hidden(part):
        return True
    if part.tag == "div" and part.attribute("title") in _PRINTED_MARGINS:
        return True
    if not inside_main and _is_menu(part):
        return True
    if part.tag in _NEVER_FURNITURE or part.length > page_length * _SMALL_SHARE or part.first("h1", "main", "article"):
        return False
    if part.tag == "form":
        return True
    return _is_named_furniture(part)


def _is_hidden(part: Element) -> bool:
    if "hidden" in part.attributes or _HIDDEN.search(part.attribute("style")):
        return True
    return part.attribute("aria-hidden") == "true" and part.length <= _MENU_ENTRY


def _is_named_furniture(part: Element) -> bool:
    names = f"{part.attribute('class')} {part.attribute('id')}"
    if _FURNITURE_NAMES.search(names):
        return True
    return _SUSPECT_NAMES.search(names) is not None and part.length - part.linked < _SUBSTANTIAL_TEXT


def _is_menu(part: Element) -> bool:
    """Whether a list, paragraph or cell holds hardly more than several short links."""
    if part.tag not in {"ul", "p", "td", "div", "center"} or part.link_share < _MENU_LINKS:
        return False
    links = sum(1 for _ in part.descendants("a"))
    return links >= _FEWEST_MENU_LINKS and part.length < links * _MENU_ENTRY
