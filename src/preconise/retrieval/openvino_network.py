"""Embeddings by OpenVINO, for a BERT with mean pooling; the only file that imports that library.

The graph is built here from the weights of the model's folder: nothing is converted, stored or kept in step. The words'
vectors, four fifths of the weights, are looked up in the file and never loaded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock

import numpy as np
import openvino
from openvino import Node
from openvino import opset13 as ops
from safetensors.numpy import load_file

from preconise.retrieval.adapter import PROJECTION_FILE
from preconise.retrieval.bert_folder import Bert, Weights, read_bert
from preconise.retrieval.network import Activations, TokenIds
from preconise.retrieval.unigram import UnigramTokenizer

_NO_ATTENTION = np.float32(1e9)
"""Taken from the scores of padding, which nothing attends to then."""
_SWAPPED = np.array([0, 2, 1, 3])
_SHORTEST_NORM = 1e-12
_CONFIGURATION = {
    "PERFORMANCE_HINT": "LATENCY",
    # The app shares the computer with other programs: its threads must not hold on to cores.
    "ENABLE_CPU_PINNING": False,
}


class OpenVinoNetwork:
    """A Network; tokenizing goes on in several threads, computing in turns, each on all cores."""

    def __init__(self, folder: Path) -> None:
        """Load the folder of a BERT with mean pooling, with the projection of token vectors that lies in it, if any.

        Raises:
            OSError, ValueError, KeyError: it is not such a folder.
        """
        self._bert = read_bert(folder)
        self._tokenizer = UnigramTokenizer(folder)
        model = _graph(self._bert, _projection(folder))
        self._request = openvino.Core().compile_model(model, "CPU", _CONFIGURATION).create_infer_request()
        self._lock = Lock()

    @property
    def dimension(self) -> int:
        """Length of a text's vector."""
        return self._bert.hidden

    @property
    def max_tokens(self) -> int:
        """The most tokens of one text."""
        return self._bert.max_tokens

    def token_ids(self, texts: Sequence[str]) -> list[list[int]]:
        """The tokens of each text, special ones included, nothing truncated."""
        return [self._tokenizer.ids(text) for text in texts]

    def token_offsets(self, text: str) -> list[tuple[int, int]]:
        """The place in ``text`` of each of its tokens; of special ones too, where it means nothing."""
        return self._tokenizer.offsets(text)

    def run(self, batch: Sequence[TokenIds]) -> Activations:
        """The vectors of some texts, none longer than ``max_tokens``."""
        embedded, mask = self._embedded(batch)
        with self._lock:
            vectors, tokens = self._request.infer([embedded, mask], share_inputs=True).to_tuple()
        return Activations(vectors, tokens)

    def _embedded(self, batch: Sequence[TokenIds]) -> tuple[Weights, Weights]:
        """The sum of what each token's id, place and type stand for, padded with zeros, and 1 for each token."""
        lengths = np.array([len(ids) for ids in batch])
        longest = int(lengths.max())
        present = np.arange(longest) < lengths[:, None]
        tensors = self._bert.tensors
        embedded = np.zeros((len(batch), longest, self.dimension), dtype=np.float32)
        embedded[present] = tensors["embeddings.word_embeddings.weight"][np.concatenate(batch)]
        embedded += tensors["embeddings.position_embeddings.weight"][:longest]
        embedded += tensors["embeddings.token_type_embeddings.weight"][0]
        return embedded, present.astype(np.float32)


def multiplies_bfloat16() -> bool:
    """Whether this computer's processor does, in which case OpenVINO lets it."""
    return "BF16" in openvino.Core().get_property("CPU", "OPTIMIZATION_CAPABILITIES")


def _projection(folder: Path) -> Mapping[str, Weights] | None:
    """The projection of token vectors that lies beside the model; without one they are used as they are."""
    file = folder / PROJECTION_FILE
    if not file.is_file():
        return None
    return {name: tensor.astype(np.float32) for name, tensor in load_file(file).items()}


def _graph(bert: Bert, projection: Mapping[str, Weights] | None) -> openvino.Model:
    """From embedded tokens (texts, tokens, hidden) and their mask (texts, tokens) to vectors and token vectors."""
    embedded = ops.parameter([-1, -1, bert.hidden], np.float32, "embedded")
    mask = ops.parameter([-1, -1], np.float32, "mask")
    padding = ops.multiply(ops.subtract(mask, np.float32(1)), _NO_ATTENTION)
    bias = ops.unsqueeze(padding, np.array([1, 2]))
    hidden = _normalised(bert, embedded, "embeddings.LayerNorm")
    for layer in range(bert.layers):
        hidden = _layer(bert, hidden, bias, f"encoder.layer.{layer}")
    tokens = hidden if projection is None else _linear(hidden, projection["weight"], projection["bias"])
    return openvino.Model([_length_one(_mean(hidden, mask)), _length_one(tokens)], [embedded, mask])


def _layer(bert: Bert, hidden: Node, bias: Node, name: str) -> Node:
    """Attention and a feed-forward network, each added to its input and normalised."""
    attention = f"{name}.attention"
    query, key, value = (
        _heads(bert, _dense(bert, hidden, f"{attention}.self.{part}")) for part in ("query", "key", "value")
    )
    attended = ops.scaled_dot_product_attention(query, key, value, bias)
    together = ops.reshape(ops.transpose(attended, _SWAPPED), np.array([0, 0, bert.hidden]), special_zero=True)
    changed = ops.add(_dense(bert, together, f"{attention}.output.dense"), hidden)
    hidden = _normalised(bert, changed, f"{attention}.output.LayerNorm")
    inner = ops.gelu(_dense(bert, hidden, f"{name}.intermediate.dense"), "erf")
    changed = ops.add(_dense(bert, inner, f"{name}.output.dense"), hidden)
    return _normalised(bert, changed, f"{name}.output.LayerNorm")


def _heads(bert: Bert, hidden: Node) -> Node:
    """From (texts, tokens, hidden) to (texts, heads, tokens, a head's part of hidden)."""
    shape = np.array([0, 0, bert.heads, bert.hidden // bert.heads])
    return ops.transpose(ops.reshape(hidden, shape, special_zero=True), _SWAPPED)


def _dense(bert: Bert, inputs: Node, name: str) -> Node:
    return _linear(inputs, bert.tensors[f"{name}.weight"], bert.tensors[f"{name}.bias"])


def _linear(inputs: Node, weight: Weights, bias: Weights) -> Node:
    product = ops.matmul(inputs, _constant(weight), transpose_a=False, transpose_b=True)
    return ops.add(product, _constant(bias))


def _normalised(bert: Bert, inputs: Node, name: str) -> Node:
    """Of mean 0 and variance 1 a token, then scaled and moved."""
    normal = ops.mvn(inputs, np.array([-1]), True, bert.layer_norm_eps, "inside_sqrt")
    scaled = ops.multiply(normal, _constant(bert.tensors[f"{name}.weight"]))
    return ops.add(scaled, _constant(bert.tensors[f"{name}.bias"]))


def _mean(hidden: Node, mask: Node) -> Node:
    """The mean of each text's tokens, padding left out."""
    present = ops.unsqueeze(mask, np.array([2]))
    return ops.divide(
        ops.reduce_sum(ops.multiply(hidden, present), np.array([1])), ops.reduce_sum(present, np.array([1]))
    )


def _length_one(vectors: Node) -> Node:
    return ops.normalize_l2(vectors, np.array([-1]), _SHORTEST_NORM, "max")


def _constant(tensor: Weights) -> Node:
    """A tensor where it lies, in the file's mapping; not copied."""
    return ops.constant(tensor, shared_memory=True)
