"""What the adapter is trained for: the right passage first, by pooled vectors and by late interaction, both at once.

Cross-entropy over the passages of a batch (van den Oord et al., Representation Learning with Contrastive Predictive
Coding, 2018), with late interaction as in ColBERT (Khattab and Zaharia, SIGIR 2020). The other direction, the right
question first, sets passages' scores on one scale: "near" questions, which the passage nearly answers, are its wrong
ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import torch
from sentence_transformers import SentenceTransformer
from torch import Tensor, nn
from torch.nn import functional

Features = Mapping[str, Tensor]

PROMPTS = {"anchor": "query: ", "near": "query: ", "positive": "passage: ", "negative": "passage: "}
PROMPT_TOKENS = (4, 3)
"""Of a query's and a passage's prompt, the special token before it included."""


class Projection(nn.Module):
    """Token vectors in fewer dimensions, of length one."""

    def __init__(self, hidden: int, dimension: int) -> None:
        super().__init__()
        self.linear = nn.Linear(hidden, dimension)

    def forward(self, tokens: Tensor) -> Tensor:
        """Shape (…, hidden) → (…, dimension)."""
        return functional.normalize(self.linear(tokens), dim=-1)


class BothObjectives(nn.Module):
    """The loss of one batch: columns anchor, positive and, where there are any, negative and near.

    ``prompts``: the tokens before the text of a query and of a passage, the special one included.
    """

    def __init__(
        self,
        model: SentenceTransformer,
        projection: Projection,
        *,
        temperature: float,
        pooled_weight: float,
        backward_weight: float,
        prompts: tuple[int, int],
    ) -> None:
        super().__init__()
        self.model = model
        self.projection = projection
        self._temperature = temperature
        self._pooled_weight = pooled_weight
        self._backward_weight = backward_weight
        self._query_prompt, self._passage_prompt = prompts

    def forward(self, features: Iterable[dict[str, Tensor]], labels: Tensor | None) -> Tensor:
        """The weighted sum of the losses of both scores in both directions."""
        columns = [self.model(column) for column in features]
        anchor, positive, *others = columns
        passages = [positive, *others[:1]]
        questions = [anchor, *others[1:2]]
        late = torch.cat([self._late(anchor, column) for column in passages], dim=1)
        pooled = torch.cat([_pooled(anchor, column) for column in passages], dim=1)
        loss = self._loss(late, pooled)
        if self._backward_weight:
            late = torch.cat([self._late(column, positive) for column in questions], dim=0).T
            pooled = torch.cat([_pooled(column, positive) for column in questions], dim=0).T
            loss = loss + self._backward_weight * self._loss(late, pooled)
        return loss

    def _loss(self, late: Tensor, pooled: Tensor) -> Tensor:
        right = torch.arange(len(late))
        return functional.cross_entropy(late / self._temperature, right) + self._pooled_weight * (
            functional.cross_entropy(pooled / self._temperature, right)
        )

    def _late(self, question: Features, passage: Features) -> Tensor:
        return late_scores(
            self._tokens(question),
            _content(question, self._query_prompt),
            self._tokens(passage),
            _content(passage, self._passage_prompt),
        )

    def _tokens(self, features: Features) -> Tensor:
        projected: Tensor = self.projection(features["token_embeddings"])
        return projected


def late_scores(asked: Tensor, asked_mask: Tensor, found: Tensor, found_mask: Tensor) -> Tensor:
    """Mean over a question's tokens of the nearest token of a passage, shape (questions, passages).

    Token vectors have length one and shape (texts, tokens, dimension); masks, shape (texts, tokens), tell what counts.
    """
    nearest = torch.einsum("qth,psh->qpts", asked, found)
    nearest = nearest.masked_fill(~found_mask[None, :, None, :], -1.0).amax(dim=-1)
    weights = asked_mask[:, None, :].float()
    return (nearest * weights).sum(dim=-1) / weights.sum(dim=-1).clamp(min=1)


def _content(features: Features, prompt: int) -> Tensor:
    """The tokens of the text itself: neither the ``prompt`` first ones nor the last, special one, nor padding."""
    mask = features["attention_mask"].bool().clone()
    mask[torch.arange(len(mask)), mask.sum(dim=1) - 1] = False
    mask[:, :prompt] = False
    return mask


def _pooled(question: Features, passage: Features) -> Tensor:
    return question["sentence_embedding"] @ passage["sentence_embedding"].T
