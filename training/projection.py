"""Fits the projection of token vectors over an encoder that is trained already and stays as it is.

    python -m training.projection --weights FOLDER --pairs PAIRS.jsonl.gz --private FOLDER [options]

Replaces the projection in FOLDER, the one that training went through. It begins as the principal directions of the
token vectors, about zero: about their mean, texts in other languages than the question's are found less well. Then it
learns to put the right passage first and to score as whole token vectors do (Hinton et al., Distilling the Knowledge
in a Neural Network, 2015, arXiv:1503.02531). Minutes, as the encoder runs once.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from safetensors.numpy import save_file
from sentence_transformers import SentenceTransformer
from torch import Tensor
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence

from preconise.retrieval.adapter import PROJECTION
from preconise.retrieval.embedded_model import write_embedded_model
from training.batches import plan
from training.examples import OPEN_SHARES, Example, field_examples, general_examples, open_examples
from training.export import told
from training.leakage import private_runs
from training.objective import PROMPT_TOKENS, PROMPTS, Projection, late_scores

PASSES = {"field": 2, "general": 6}
SHARES = {"field": 0.35, "general": 0.25, "open": 0.4}
"""How often a batch is of each kind."""
BATCH = {"field": 32, "general": 16, "open": 32}
TEMPERATURE, WHOLE_TEMPERATURE = 0.02, 0.01
"""Of the scores that learn and of those they learn from, which are made sharper; no other was tried."""
BACKWARD_WEIGHT = 0.3
WARM_UP = 20

Tokens = Mapping[str, Tensor]
"""Whole token vectors of a text's own tokens, shape (tokens, hidden), by text."""


def main() -> None:
    """Fit the projection and write it among the weights."""
    options = _options()
    torch.manual_seed(options.seed)
    rows = _rows(options)
    asked, found = _encoded(options.weights, rows)
    projection = principal_directions(_passages_of(rows, found), options.dimension)
    _fit(projection, rows, asked, found, options)
    _save(projection, options)


def principal_directions(sources: Sequence[Tensor], dimension: int) -> Projection:
    """The directions in which token vectors are largest, each source of shape (tokens, hidden) weighing the same."""
    moments = torch.stack([tokens.T @ tokens / len(tokens) for tokens in sources]).mean(dim=0)
    directions = torch.linalg.eigh(moments).eigenvectors.flip(1)[:, :dimension].T
    projection = Projection(len(moments), dimension)
    with torch.no_grad():
        projection.linear.weight.copy_(directions)
        projection.linear.bias.zero_()
    return projection


def objective(projection: Projection, batch: Sequence[Example], asked: Tokens, found: Tokens, share: float) -> Tensor:
    """The loss of one batch: scores as those of whole vectors, and ``share`` of the right passage first."""
    questions, asked_mask = _padded([asked[row.anchor] for row in batch])
    passages, found_mask = _padded(
        [found[text] for text in (*(row.positive for row in batch), *(row.negative for row in batch if row.negative))]
    )
    with torch.no_grad():
        whole = late_scores(
            functional.normalize(questions, dim=-1), asked_mask, functional.normalize(passages, dim=-1), found_mask
        )
    seen = projection(passages)
    own = late_scores(projection(questions), asked_mask, seen, found_mask)
    right = torch.arange(len(batch))
    first = functional.cross_entropy(own / TEMPERATURE, right)
    backward = own[:, : len(batch)]
    near = [asked[row.near] for row in batch if row.near]
    if near:
        questions, asked_mask = _padded(near)
        beside = late_scores(projection(questions), asked_mask, seen[: len(batch)], found_mask[: len(batch)])
        backward = torch.cat([backward, beside])
    first = first + BACKWARD_WEIGHT * functional.cross_entropy(backward.T / TEMPERATURE, right)
    return _unlikeness(own, whole) + 0.5 * _unlikeness(own.T, whole.T) + share * first


def _unlikeness(own: Tensor, whole: Tensor) -> Tensor:
    return functional.kl_div(
        functional.log_softmax(own / TEMPERATURE, dim=1),
        functional.softmax(whole / WHOLE_TEMPERATURE, dim=1),
        reduction="batchmean",
    )


def _fit(
    projection: Projection,
    rows: Mapping[str, Sequence[Example]],
    asked: Tokens,
    found: Tokens,
    options: argparse.Namespace,
) -> None:
    order = random.Random(options.seed)  # noqa: S311 - reproducible, not secret
    planned = {name: plan(examples, BATCH[name], options.seed) for name, examples in rows.items()}
    optimizer = torch.optim.Adam(projection.parameters(), lr=options.rate)
    for step in range(options.steps):
        for group in optimizer.param_groups:
            group["lr"] = options.rate * min(1.0, (step + 1) / WARM_UP) * _cosine(step / options.steps)
        (name,) = order.choices(list(SHARES), list(SHARES.values()))
        batch = [rows[name][place] for place in order.choice(planned[name])]
        loss = objective(projection, batch, asked, found, options.share)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(projection.parameters(), 1.0)
        optimizer.step()


def _cosine(done: float) -> float:
    return 0.5 * (1 + math.cos(math.pi * done))


def _rows(options: argparse.Namespace) -> dict[str, list[Example]]:
    makers = {"field": field_examples, "general": general_examples}
    rows = {
        name: [row for number in range(PASSES[name]) for row in make(options.seed + number)]
        for name, make in makers.items()
    }
    forbidden = private_runs(options.private) if options.private else frozenset()
    return rows | {"open": open_examples(options.pairs, OPEN_SHARES, options.seed, forbidden)}


def _encoded(weights: Path, rows: Mapping[str, Sequence[Example]]) -> tuple[Tokens, Tokens]:
    """The whole token vectors of all questions and of all passages of the rows."""
    everything = [row for examples in rows.values() for row in examples]
    with tempfile.TemporaryDirectory() as folder:
        write_embedded_model(Path(folder), weights)
        model = SentenceTransformer(folder, device="cpu", local_files_only=True)
        asked = _tokens(model, [text for row in everything for text in (row.anchor, row.near)], "anchor")
        return asked, _tokens(model, [text for row in everything for text in (row.positive, row.negative)], "positive")


def _tokens(model: SentenceTransformer, texts: Sequence[str], column: str) -> Tokens:
    distinct = sorted({*texts} - {""})
    prompt = PROMPTS[column]
    before = PROMPT_TOKENS[0] if column == "anchor" else PROMPT_TOKENS[1]
    found = model.encode(distinct, prompt=prompt, output_value="token_embeddings", show_progress_bar=False)
    # Half precision: a few hundred thousand vectors are kept.
    return {text: tokens[before:-1].half() for text, tokens in zip(distinct, found, strict=True)}


def _passages_of(rows: Mapping[str, Sequence[Example]], found: Tokens) -> list[Tensor]:
    return [
        torch.cat([found[text] for text in sorted({row.positive for row in examples})]).float()
        for examples in rows.values()
    ]


def _padded(texts: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
    lengths = torch.tensor([len(tokens) for tokens in texts])
    padded = pad_sequence(list(texts), batch_first=True).float()
    return padded, torch.arange(padded.shape[1]) < lengths[:, None]


def _save(projection: Projection, options: argparse.Namespace) -> None:
    learned = {name: tensor.detach().half().numpy() for name, tensor in projection.linear.named_parameters()}
    save_file(learned, options.weights / PROJECTION)
    runs = options.weights / "runs.json"
    made = [run for run in json.loads(runs.read_text("utf-8")) if "steps" not in run]
    settings = {name: str(value) for name, value in vars(options).items()}
    runs.write_text(json.dumps([*made, told(settings)], indent=2) + "\n", "utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True, help="a folder that training.export wrote")
    parser.add_argument("--pairs", type=Path, required=True)
    parser.add_argument("--private", type=Path, help="texts that no pair may share a run of words with")
    parser.add_argument("--dimension", type=int, default=256)
    parser.add_argument("--steps", type=int, default=300)
    parser.add_argument("--rate", type=float, default=5e-4)
    parser.add_argument("--share", type=float, default=0.5, help="of the right passage first in the loss")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
