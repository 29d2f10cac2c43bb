"""Trains a small cross-encoder, which reads question and passage together, from some layers of the embedded encoder.

    python -m training.cross_encoder --weights FOLDER --out FOLDER [options]

Two heads: is the passage the relevant one of its group, and does it answer. Nogueira and Cho, Passage Re-ranking with
BERT (2019, arXiv:1901.04085). It is not part of the product, and not yet tried to its end: docs/measurements.md.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from datasets import Dataset
from peft import LoraConfig
from safetensors.torch import load_file, save_file
from sentence_transformers.cross_encoder import CrossEncoder, CrossEncoderTrainer, CrossEncoderTrainingArguments
from torch import Tensor, nn
from torch.nn import functional

from preconise.retrieval.embedded_model import write_embedded_model
from training.examples import asked, in_context, passages, questions
from training.train import LAYERS

WRONG = 3
"""Wrong passages of a group: one that its author named, the others of the same theme."""


class TwoHeads(nn.Module):
    """The first head ranks the passages of a group (softmax), the second tells for each whether it answers."""

    def __init__(self, model: CrossEncoder, answer_weight: float) -> None:
        super().__init__()
        self.model = model
        self._answer_weight = answer_weight

    def forward(self, columns: Sequence[Sequence[str]], labels: Tensor | None) -> Tensor:
        """The loss of a batch: the question, the passage that answers, and those that do not."""
        asked_for, *offered = columns
        pairs = [pair for passages_ in offered for pair in zip(asked_for, passages_, strict=True)]
        features = self.model.preprocess(pairs)
        logits = self.model(features)["scores"].view(len(offered), len(asked_for), 2)
        relevance, answering = logits[..., 0].T, logits[..., 1].T
        right = torch.zeros_like(answering)
        right[:, 0] = 1
        ranking = functional.cross_entropy(relevance, torch.zeros(len(asked_for), dtype=torch.long))
        return ranking + self._answer_weight * functional.binary_cross_entropy_with_logits(answering, right)


def main() -> None:
    """Train once and save the model whole."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True, help="the adapter of the encoder to start from")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--layers", type=int, nargs="+", default=[0, 2, 4, 6, 8, 10])
    parser.add_argument("--questions", type=int, default=4000)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--rate", type=float, default=6e-4)
    parser.add_argument("--answer-weight", type=float, default=0.5)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        write_embedded_model(Path(folder), options.weights)
        keep_layers(Path(folder), options.layers)
        model = CrossEncoder(folder, num_labels=2, max_length=256, device="cpu")
    model[0].auto_model.add_adapter(
        LoraConfig(r=16, lora_alpha=32, target_modules=LAYERS, modules_to_save=["classifier"])
    )
    rows = list(_rows(options.seed, options.questions))
    arguments = CrossEncoderTrainingArguments(
        output_dir=str(options.out / "checkpoints"),
        num_train_epochs=1,
        per_device_train_batch_size=options.batch,
        learning_rate=options.rate,
        lr_scheduler_type="cosine",
        warmup_steps=20,
        seed=options.seed,
        use_cpu=True,
        logging_steps=20,
        save_steps=200,
        save_total_limit=1,
        report_to=[],
        disable_tqdm=True,
    )
    names = ("question", "right", *(f"wrong_{number}" for number in range(WRONG)))
    data = Dataset.from_dict({name: [row[place] for row in rows] for place, name in enumerate(names)})
    started = time.monotonic()
    loss = TwoHeads(model, options.answer_weight)
    CrossEncoderTrainer(model=model, args=arguments, train_dataset=data, loss=loss).train()
    print(f"{len(rows)} rows in {time.monotonic() - started:.0f} s", flush=True)
    model.save_pretrained(str(options.out / "model"))


def keep_layers(folder: Path, layers: Sequence[int]) -> None:
    """Leave only some layers of the encoder in a model folder, as an encoder without pooling."""
    weights = load_file(folder / "model.safetensors")
    kept = {}
    for name, tensor in weights.items():
        parts = name.split(".")
        if "layer" in parts:
            place = parts.index("layer") + 1
            if int(parts[place]) not in layers:
                continue
            parts[place] = str(layers.index(int(parts[place])))
        kept[".".join(parts)] = tensor
    save_file(kept, folder / "model.safetensors", metadata={"format": "pt"})
    config = json.loads((folder / "config.json").read_text("utf-8")) | {"num_hidden_layers": len(layers)}
    (folder / "config.json").write_text(json.dumps(config), "utf-8")
    for name in ("modules.json", "config_sentence_transformers.json", "sentence_bert_config.json"):
        (folder / name).unlink()


def _rows(seed: int, most: int) -> Iterator[tuple[str, ...]]:
    order = random.Random(seed)  # noqa: S311 - reproducible, not secret
    known = passages()
    of_theme: dict[str, list[str]] = {}
    for name, row in known.items():
        of_theme.setdefault(row["theme"], []).append(name)
    asks = [question for question in questions(validation=False) if question["positives"]]
    for question in order.sample(asks, min(most, len(asks))):
        right = order.choice(question["positives"])
        others = [name for name in of_theme[question["theme"]] if name not in question["positives"]]
        wrong = order.sample(question["negatives"], min(1, len(question["negatives"])))
        wrong += order.sample([name for name in others if name not in wrong], WRONG - len(wrong))
        yield (asked(question), *(in_context(known[name]) for name in (right, *wrong)))


if __name__ == "__main__":
    main()
