"""What people think of a quote or an answer, kept on this computer and only where they say it."""

from preconise.feedback.export import EXPORTS, write_feedback
from preconise.feedback.file import clear_feedback, keep_feedback, read_feedback
from preconise.feedback.record import VERDICTS, Feedback, Verdict, feedback_on

__all__ = [
    "EXPORTS",
    "VERDICTS",
    "Feedback",
    "Verdict",
    "clear_feedback",
    "feedback_on",
    "keep_feedback",
    "read_feedback",
    "write_feedback",
]
