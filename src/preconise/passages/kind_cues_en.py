"""English: what speaks for a commitment, a recommendation, a finding, an event."""

from __future__ import annotations

from preconise.passages.kind_cues import HeadingCues, KindCues, LeadInCues, TextCues

_ADVISABLE = (
    r"(?:recommended|advised|advisable|necessary|essential|vital|crucial|important|desirable|useful|preferable|suggested|"
    r"imperative)"
)
_ADVICE = r"(?:recommendations?|proposals|actions|measures|steps|tips)"
_MEETING = (
    r"(?:session|webinar|web conference|conference|meeting|workshop|seminar|round table|study visit|event|congress)"
)
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}})"
_IMPERATIVE = (
    r"(?:adapt|adopt|allocate|appoint|ask|assess|assign|avoid|build|bring|carry out|check|choose|collaborate|collect|"
    r"combine|commit|communicate|conduct|consider|consult|contact|coordinate|create|define|deliver|deploy|design|develop|"
    r"do not|don't|draw|draw up|educate|empower|enable|encourage|engage|enhance|ensure|equip|establish|evaluate|expand|"
    r"explain|facilitate|focus|foster|fund|give|help|hold|identify|implement|improve|include|increase|inform|integrate|"
    r"introduce|invest|invite|involve|keep|launch|learn|limit|listen|maintain|make|map|measure|mobili[sz]e|monitor|"
    r"never|offer|open|organi[sz]e|plan|prepare|prevent|prioriti[sz]e|promote|protect|provide|publish|put in place|"
    r"recogni[sz]e|recruit|reduce|reinforce|remove|report|respond|review|secure|set|share|speak|start|strengthen|"
    r"support|take|target|teach|train|treat|try|update|use|work)"
)

ENGLISH = KindCues(
    lead_in=LeadInCues(
        commitment=(
            r"\bwe (?:hereby )?(?:commit|pledge|undertake|promise)",
            r"\b(?:commits?|pledges?|undertakes?|committed) (?:itself |themselves |ourselves )?to\b",
            r"\bfollowing (?:commitments|pledges)",
        ),
        finding=(
            r"\b(?:considering|whereas|recogni[sz]ing|noting|recalling|acknowledging)\b",
            r"\bfollowing (?:findings|observations)",
            r"\bwe (?:found|observe|note)\b",
        ),
        recommendation=(
            rf"\bfollowing {_ADVICE}",
            rf"\b(?:our|key|some) {_ADVICE}\b[^.]*:$",
            r"\b(?:can|may) (?:usefully|also|for example|in particular|for instance)\b",
            r"\b(?:mayors?|cities|city|towns?|municipalit(?:y|ies)|local authorities|councils?)\b[^.]* (?:can|could)\b",
            r"\b(?:should|must|ought to|need to|needs to)\b",
            rf"\bit is (?:\w+ )?{_ADVISABLE}",
            r"\b(?:recommends?|advises?|suggests?|proposes?|urges?|calls? (?:on|upon|for)|encourages?)\b",
            r"\b(?:need|importance|necessity) (?:for|of|to)\b",
        ),
        practice_example=(
            r"\bexamples? (?:of|from|include)",
            r"\b(?:good practices|best practices|initiatives|experiences|pilots)\b[^.]*:$",
        ),
    ),
    text=TextCues(
        commitment=(r"\bwe (?:hereby )?(?:commit|pledge|undertake)\b", r"\b(?:commits|pledges) (?:itself )?to\b"),
        event_info=(
            r"\b\d{1,2}[:.]\d{2}\s?(?:am|pm)?\s?(?:[–—-]|to)\s?\d{1,2}[:.]\d{2}",
            rf"\b\d{{1,2}} ?(?:am|pm)\b[^.]*\b{_DAY}",
            rf"\b{_DAY}\b[^.]*\b\d{{1,2}} ?(?:am|pm)\b",
            rf"\b(?:this|next|upcoming) {_MEETING}\b",
            rf"\b{_MEETING}\b[^.]*\b(?:will (?:take place|be held)|took place|was held|was organi[sz]ed)",
            rf"\b{_MEETING}\b[^.]*\b(?:on|from) (?:\w+, )?{_DAY}|\b(?:on|from) (?:\w+, )?{_DAY}[^.]*\b{_MEETING}",
            r"\b(?:register (?:here|now|for)|registration|speakers?:|save the date)",
        ),
        practice_example=(
            r"\b(?:has|have|had) (?:\w+ly |already )?(?:shared|piloted|tested|launched|rolled out|introduced|set up)\b",
            r"\bfor (?:example|instance),? (?:the (?:city|town|borough)|in)",
            r"\b(?:the city|the town|the borough) of \w+ (?:has|launched|created|introduced|set up|opened)",
            r"\bpilot (?:project|scheme|programme|program)s? (?:in|run|led)\b",
        ),
        law=(
            r"\b(?:subsection|paragraph|subparagraph|section|schedule) \(?\d",
            r"\b(?:this|the said) (?:act|section|part|regulation|ordinance)\b|\bpursuant to\b|\bunder section\b",
            r"\b(?:criminal code|civil code|civil rights act)\b",
            r"\bliable (?:on|to) (?:summary )?(?:conviction|imprisonment|a fine)",
        ),
        recommendation=(
            # The first column of a table, or the second beside a number.
            r"^(?:[^|:]{1,20} : [^|]{1,20} \| )?(?:recommendation|action|measure|proposal)s?\b[^|:]{0,30} : ",
            r"\b(?:should|ought to)\b",
            r"\b(?:must|need to|needs to)\b(?! face)",
            rf"\bit is (?:\w+ )?{_ADVISABLE} (?:to|that|for)\b",
            r"\b(?:we|i) (?:strongly )?(?:recommend|advise|suggest|urge|encourage)\b",
            r"\b(?:recommends|advises|urges) (?:that|to|the|against|using|mayors|cities)\b",
            r"\b(?:can|may) usefully\b|\bwould (?:do well|benefit) (?:to|from)\b",
            rf"\b(?:is|are) {_ADVISABLE} (?:to|that)\b",
        ),
        statistic=(
            r"\d\s?%|\b\d[\d,.]*\s?(?:million|billion|per ?cent)\b",
            r"\b(?:one|two|three|four|\d+) (?:in|out of) (?:two|three|four|five|six|ten|\d+)\b",
            r"\bper (?:100,000|1,000|capita|thousand)\b",
            r"\b(?:half|a third|two thirds|a quarter|three quarters) of\b",
        ),
        advice_start=(rf"^(?:always |actively )?{_IMPERATIVE}\b(?! (?:is|are|was|were|has|can|must)\b)",),
        action_start=(
            r"^(?:the )?(?:creation|training|development|establishment|appointment|organi[sz]ation|improvement|"
            r"strengthening|promotion|support|introduction|provision) (?:of|for)\b",
        ),
    ),
    heading=HeadingCues(
        recommendation=(
            r"^\W*(?:\d+[.)]? ?)?(?:(?:our|key|main|the|ten|\d+) )*"
            r"(?:recommendations?|advice|tips|what (?:to do|cities can do|mayors can do|you can do)|how to act|"
            r"call to action|next steps for)\b(?![^.]*\b(?:conclusions|findings))",
        ),
        law=(
            r"\b(?:act|code|regulations?|bylaw)\W*(?:\(|$)",
            r"^\W*(?:article|section|part|chapter|schedule) (?:\d|[ivx]+\b)",
        ),
    ),
)
