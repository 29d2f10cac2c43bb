"""Turns what a run has learned into the files that the package ships: half precision, the scale of LoRA worked in.

    python -m training.export RUN [RUN …] --to FOLDER

Of several runs the weights are averaged (Wortsman et al., Model soups, ICML 2022): their changes are added at their
share, side by side, so that the rank is the sum of theirs.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file, save_file

from preconise.retrieval.adapter import DOWN, UP

_PREFIX = "base_model.model."
FOLDERS = frozenset({"pairs", "private", "out", "start", "mined", "weights"})
SCALE = 2.0
"""lora_alpha / r of training.train."""


def main() -> None:
    """Export the runs that are named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", type=Path, nargs="+")
    parser.add_argument("--to", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.to.mkdir(parents=True, exist_ok=True)
    save_file(_adapter(arguments.runs), arguments.to / "adapter.safetensors")
    save_file(_projection(arguments.runs), arguments.to / "projection.safetensors")
    made = [told(json.loads((run / "run.json").read_text("utf-8"))) for run in arguments.runs]
    (arguments.to / "runs.json").write_text(json.dumps(made, indent=2) + "\n", "utf-8")


def told(options: Mapping[str, object]) -> dict[str, object]:
    """The options of a run but for its folders."""
    return {name: value for name, value in options.items() if name not in FOLDERS}


def _adapter(runs: Sequence[Path]) -> dict[str, NDArray[np.float16]]:
    found = [_changes(load_file(run / "adapter.safetensors")) for run in runs]
    joined = {}
    for name in sorted(found[0]):
        axis = 0 if name.endswith(DOWN) else 1
        share = 1.0 if name.endswith(DOWN) else 1 / len(runs)
        joined[name] = np.concatenate([changes[name] * share for changes in found], axis=axis).astype(np.float16)
    return joined


def _changes(state: Mapping[str, NDArray[np.float32]]) -> dict[str, NDArray[np.float32]]:
    changes = {}
    for name, tensor in state.items():
        target, _, half = name.removeprefix(_PREFIX).rpartition(".lora_")
        if half.startswith("A"):
            changes[f"{target}.weight{DOWN}"] = tensor
        else:
            changes[f"{target}.weight{UP}"] = tensor * SCALE
    return changes


def _projection(runs: Sequence[Path]) -> dict[str, NDArray[np.float16]]:
    found = [load_file(run / "projection.safetensors") for run in runs]
    return {
        short: np.mean([tensors[f"linear.{short}"] for tensors in found], axis=0).astype(np.float16)
        for short in ("weight", "bias")
    }


if __name__ == "__main__":
    main()
