"""Trains the adapter: low-rank changes of the embedded encoder (LoRA) and a projection of its token vectors.

    python -m training.train --pairs PAIRS.jsonl.gz --out FOLDER [options]

LoRA: Hu et al., LoRA: Low-Rank Adaptation of Large Language Models (2021, arXiv:2106.09685). The encoder's own weights
stay as they are. Everything drawn at random is drawn from ``--seed``.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import torch
from datasets import Dataset, DatasetDict
from peft import LoraConfig
from safetensors.torch import save_file
from sentence_transformers import (
    SentenceTransformer,
    SentenceTransformerTrainer,
    SentenceTransformerTrainingArguments,
)

from preconise.retrieval.embedded_model import prepare_embedded_model
from preconise.settings import load_settings
from training.batches import PlannedBatches, plan
from training.examples import OPEN_SHARES, Example, field_examples, general_examples, open_examples, passages
from training.leakage import private_runs
from training.objective import PROMPT_TOKENS, PROMPTS, BothObjectives, Projection

LAYERS = ["query", "key", "value", "attention.output.dense", "intermediate.dense", "output.dense"]
COLUMNS = {
    "field": ("anchor", "positive", "negative", "near"),
    "general": ("anchor", "positive", "negative"),
    "open": ("anchor", "positive"),
}


def main() -> None:
    """Train once and save adapter, projection and the options."""
    options = _options()
    torch.manual_seed(options.seed)
    model = SentenceTransformer(str(prepare_embedded_model(load_settings().models, with_adapter=False)), device="cpu")
    _without_dropout(model)
    projection = _initial_projection(model, options.dimension)
    config = LoraConfig(r=options.rank, lora_alpha=2 * options.rank, lora_dropout=0.0, target_modules=LAYERS)
    model.add_adapter(config)
    if options.start:
        _resume(model, projection, options.start)
    data = _data(options)
    loss = BothObjectives(
        model,
        projection,
        temperature=options.temperature,
        pooled_weight=options.pooled_weight,
        backward_weight=options.backward_weight,
        prompts=PROMPT_TOKENS,
    )
    arguments = SentenceTransformerTrainingArguments(
        output_dir=str(options.out / "checkpoints"),
        num_train_epochs=1,
        per_device_train_batch_size=options.batch,
        learning_rate=options.rate,
        lr_scheduler_type="cosine",
        warmup_steps=20,
        weight_decay=0.0,
        max_grad_norm=1.0,
        seed=options.seed,
        data_seed=options.seed,
        use_cpu=True,
        logging_steps=20,
        save_steps=150,
        save_total_limit=2,
        report_to=[],
        disable_tqdm=True,
        prompts=PROMPTS,
        batch_sampler=PlannedBatches,
    )
    trainer = SentenceTransformerTrainer(model=model, args=arguments, train_dataset=data, loss=loss)
    started = time.monotonic()
    trainer.train()
    _save(model, projection, options, time.monotonic() - started)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--private", type=Path, help="texts that no pair may share a run of words with")
    parser.add_argument("--start", type=Path, help="a folder of an earlier run to go on from")
    parser.add_argument("--mined", type=Path, help="hard negatives by question id, as training.mine writes them")
    parser.add_argument("--passes", type=int, default=1, help="over our own questions")
    parser.add_argument("--general", type=int, default=1, help="passes over the general questions")
    parser.add_argument("--open", type=float, default=1.0, help="share of the open pairs of OPEN_SHARES")
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--rank", type=int, default=16)
    parser.add_argument("--dimension", type=int, default=128)
    parser.add_argument("--rate", type=float, default=4e-4)
    parser.add_argument("--temperature", type=float, default=0.02)
    parser.add_argument("--pooled-weight", type=float, default=0.5)
    parser.add_argument("--backward-weight", type=float, default=0.3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, help="batches, for a trial")
    return parser.parse_args()


def _without_dropout(model: SentenceTransformer) -> None:
    for module in model.modules():
        if isinstance(module, torch.nn.Dropout):
            module.p = 0.0


def _initial_projection(model: SentenceTransformer, dimension: int) -> Projection:
    """The principal directions of the token vectors of our own passages, about their mean."""
    texts = [row["text"] for row in list(passages().values())[::3]]
    tokens = model.encode(texts, prompt="passage: ", output_value="token_embeddings", show_progress_bar=False)
    vectors = torch.cat([rows[PROMPT_TOKENS[1] : -1] for rows in tokens]).float()
    mean = vectors.mean(dim=0)
    directions = torch.linalg.svd(vectors - mean, full_matrices=False).Vh[:dimension]
    projection = Projection(vectors.shape[1], dimension)
    with torch.no_grad():
        projection.linear.weight.copy_(directions)
        projection.linear.bias.copy_(-directions @ mean)
    return projection


def _data(options: argparse.Namespace) -> DatasetDict:
    mined = json.loads(options.mined.read_text("utf-8")) if options.mined else None
    field = [field_examples(options.seed + number, mined) for number in range(options.passes)]
    general = [general_examples(options.seed + number) for number in range(options.general)]
    shares = {source: round(count * options.open) for source, count in OPEN_SHARES.items()}
    forbidden = private_runs(options.private) if options.private else frozenset()
    others = [open_examples(options.pairs, shares, options.seed, forbidden)]
    planned = {
        name: _planned(rounds, options) for name, rounds in (("field", field), ("general", general), ("open", others))
    }
    if options.limit:
        share = options.limit / sum(map(len, planned.values()))
        planned = {name: batches[: round(len(batches) * share)] for name, batches in planned.items()}
    print(", ".join(f"{len(batches)} batches of {name}" for name, batches in planned.items()), flush=True)
    return DatasetDict(
        {
            name: Dataset.from_dict(
                {column: [getattr(row, column) for row in chain(*batches)] for column in COLUMNS[name]}
            )
            for name, batches in planned.items()
            if batches
        }
    )


def _planned(rounds: Sequence[Sequence[Example]], options: argparse.Namespace) -> list[list[Example]]:
    """The batches of some passes over the same questions, one pass after the other."""
    return [
        [rows[place] for place in batch]
        for number, rows in enumerate(rounds)
        for batch in plan(rows, options.batch, options.seed + number)
    ]


def _resume(model: SentenceTransformer, projection: Projection, folder: Path) -> None:
    from peft import set_peft_model_state_dict
    from safetensors.torch import load_file

    set_peft_model_state_dict(model[0].auto_model, load_file(folder / "adapter.safetensors"))
    projection.load_state_dict(load_file(folder / "projection.safetensors"))


def _save(model: SentenceTransformer, projection: Projection, options: argparse.Namespace, seconds: float) -> None:
    from peft import get_peft_model_state_dict

    options.out.mkdir(parents=True, exist_ok=True)
    state = {name: tensor.contiguous() for name, tensor in get_peft_model_state_dict(model[0].auto_model).items()}
    save_file(state, options.out / "adapter.safetensors")
    save_file(projection.state_dict(), options.out / "projection.safetensors")
    settings = {name: str(value) for name, value in vars(options).items()} | {"seconds": round(seconds)}
    (options.out / "run.json").write_text(json.dumps(settings, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
