"""Which library computes embeddings: OpenVINO where it serves the model, sentence-transformers everywhere else.

Both compute the same function of the same weights; their embeddings differ by rounding, so that an index knows nothing
of the choice.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import Literal

from preconise.errors import EncoderBackendUnavailable
from preconise.retrieval.model_folder import BARE, EMBEDDED
from preconise.settings import Settings

Backend = Literal["openvino", "torch"]
Precision = Literal["bfloat16", "float32"]


def encoder_backend(settings: Settings) -> Backend:
    """The backend that the settings choose on this computer; loads neither.

    Raises:
        EncoderBackendUnavailable: OpenVINO is asked for, and is not installed or does not serve the model.
    """
    if settings.encoder_backend == "torch":
        return "torch"
    if settings.model in {EMBEDDED, BARE} and find_spec("openvino") is not None:
        return "openvino"
    if settings.encoder_backend == "openvino":
        raise EncoderBackendUnavailable(model=settings.model)
    return "torch"


def encoder_precision(backend: Backend) -> Precision:
    """The numbers that a backend multiplies on this computer: OpenVINO takes the shorter ones where there are any."""
    if backend == "torch":
        return "float32"
    from preconise.retrieval.openvino_network import multiplies_bfloat16

    return "bfloat16" if multiplies_bfloat16() else "float32"
