"""Finds, with an earlier round's encoder, the wrong passages that look most right: hard negatives of the next round.

    python -m training.mine --weights FOLDER --to FILE

Only passages of the question's own theme: of those its author has said which ones answer; of the others nobody has.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import defaultdict
from pathlib import Path

import numpy as np

from preconise.retrieval.embedded_model import write_embedded_model
from preconise.retrieval.encoder import encoder_of_folder, one_by_one
from preconise.retrieval.late import NO_CONTEXT, LateIndex, quantised
from training.examples import asked, passages, questions

MOST = 4


def main() -> None:
    """Write the hard negatives by question id."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args()
    known = passages()
    names = list(known)
    by_theme: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        by_theme[known[name]["theme"]].append(place)
    asks = [question for question in questions(validation=False) if question["answerable"]]
    with tempfile.TemporaryDirectory() as folder:
        write_embedded_model(Path(folder), options.weights)
        encoder = encoder_of_folder(Path(folder), "mining")
        encoded = encoder.encode_passages([known[name]["text"] for name in names])
        index = LateIndex.build([quantised(encoded)], range(len(names)), [NO_CONTEXT] * len(names))
        queries = encoder.encode_queries([asked(question) for question in asks])
        mined = {}
        for question, query in zip(asks, one_by_one(queries), strict=True):
            places = np.array(by_theme[question["theme"]])
            scores = index.scores(query, places).own
            ranked = [names[places[place]] for place in np.argsort(-scores)]
            mined[question["id"]] = [name for name in ranked if name not in question["positives"]][:MOST]
    options.to.write_text(json.dumps(mined), "utf-8")


if __name__ == "__main__":
    main()
