"""Writes multilingual-e5-small as a sentence-transformers folder: BertModel, mean pooling, length one, prompts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from safetensors.numpy import save_file
from tokenizers import Regex, Tokenizer, normalizers, pre_tokenizers, processors
from tokenizers.models import Unigram

from preconise.retrieval.adapter import adapted
from preconise.retrieval.e5_file import Dimensions, E5File, Vocabulary, Weights

# The model was trained with them: https://huggingface.co/intfloat/multilingual-e5-small
PROMPTS = {"query": "query: ", "document": "passage: "}

_EMBEDDINGS = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}
_LAYER_PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
_LAYER_NORMS = {"aln", "oln"}


def write_e5_folder(model: E5File, folder: Path, adapter: Mapping[str, Weights]) -> None:
    """Write everything that sentence-transformers loads into an empty folder, the adapter's changes added."""
    save_file(dict(adapted(bert_weights(model), adapter)), folder / "model.safetensors", metadata={"format": "pt"})
    unigram_tokenizer(model.vocabulary).save(str(folder / "tokenizer.json"))
    for name, form in _configurations(model).items():
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps(form, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def bert_weights(model: E5File) -> Iterator[tuple[str, Weights]]:
    """The tensors under the names and in the shapes of transformers' BertModel; a matrix has a row per output."""
    hidden = model.dimensions.hidden
    for short, long in _EMBEDDINGS.items():
        tensor = model.tensors[short]
        yield long, tensor if ".LayerNorm." in long else tensor.reshape(-1, hidden)
    for layer in range(model.dimensions.layers):
        for short, long in _LAYER_PARTS.items():
            weight, bias = model.tensors[f"l{layer}.{short}.w"], model.tensors[f"l{layer}.{short}.b"]
            shaped = weight if short in _LAYER_NORMS else weight.reshape(bias.size, -1)
            yield f"encoder.layer.{layer}.{long}.weight", shaped
            yield f"encoder.layer.{layer}.{long}.bias", bias


def unigram_tokenizer(vocabulary: Vocabulary) -> Tokenizer:
    """The tokenizer of XLM-RoBERTa.

    Its normalisation is SentencePiece's nmt_nfkc, which tokenizers has as two steps. Over all code points they differ
    from the file's own map in two: U+FF5E (fullwidth tilde) and U+1F23B, younger than the map.
    """
    pieces = vocabulary.pieces
    tokenizer = Tokenizer(Unigram(list(pieces), unk_id=vocabulary.unk, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.Nmt(), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    bos, eos = pieces[vocabulary.bos][0], pieces[vocabulary.eos][0]
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{bos} $A {eos}", special_tokens=[(bos, vocabulary.bos), (eos, vocabulary.eos)]
    )
    return tokenizer


def _configurations(model: E5File) -> Mapping[str, object]:
    return {
        "config.json": _bert_config(model.dimensions, model.layer_norm_eps, model.vocabulary.pad),
        "tokenizer_config.json": _tokenizer_config(model.dimensions, model.vocabulary),
        "sentence_bert_config.json": {
            "max_seq_length": model.dimensions.positions,
            "do_lower_case": False,
            "model_args": {"add_pooling_layer": False},
        },
        "config_sentence_transformers.json": {"prompts": PROMPTS, "similarity_fn_name": "cosine"},
        "1_Pooling/config.json": {
            "word_embedding_dimension": model.dimensions.hidden,
            "pooling_mode_mean_tokens": True,
        },
        "modules.json": _modules(["", "1_Pooling", "2_Normalize"], ["Transformer", "Pooling", "Normalize"]),
    }


def _modules(folders: Sequence[str], classes: Sequence[str]) -> list[dict[str, object]]:
    return [
        {"idx": place, "name": str(place), "path": folder, "type": f"sentence_transformers.models.{name}"}
        for place, (folder, name) in enumerate(zip(folders, classes, strict=True))
    ]


def _bert_config(sizes: Dimensions, layer_norm_eps: float, pad: int) -> dict[str, object]:
    return {
        "model_type": "bert",
        "architectures": ["BertModel"],
        "vocab_size": sizes.vocabulary,
        "hidden_size": sizes.hidden,
        "num_hidden_layers": sizes.layers,
        "num_attention_heads": sizes.heads,
        "intermediate_size": sizes.feed_forward,
        "hidden_act": "gelu",
        "max_position_embeddings": sizes.positions,
        "type_vocab_size": sizes.token_types,
        "layer_norm_eps": layer_norm_eps,
        "pad_token_id": pad,
        "dtype": "float32",
    }


def _tokenizer_config(sizes: Dimensions, vocabulary: Vocabulary) -> dict[str, object]:
    names = {"bos_token": vocabulary.bos, "eos_token": vocabulary.eos, "pad_token": vocabulary.pad}
    pieces = {name: vocabulary.pieces[place][0] for name, place in names.items()}
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": sizes.positions,
        "model_input_names": ["input_ids", "attention_mask"],
        "unk_token": vocabulary.pieces[vocabulary.unk][0],
        "cls_token": pieces["bos_token"],
        "sep_token": pieces["eos_token"],
        **pieces,
    }
