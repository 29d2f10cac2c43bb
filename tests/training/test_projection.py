import pytest
import torch

from training.examples import Example
from training.objective import Projection, late_scores
from training.projection import objective, principal_directions


def row(name: str, near: str = "") -> Example:
    group = frozenset({name})
    return Example("field", f"{name} ?", f"{name} !", f"not {name}", near, group, group)


def texts(*names: str) -> dict[str, torch.Tensor]:
    generator = torch.Generator().manual_seed(7)
    return {name: torch.randn(5, 8, generator=generator) for name in names}


def test_directions_are_the_largest_about_zero() -> None:
    tokens = torch.tensor([[9.0, 0.0, 0.5], [9.0, 1.0, 0.0], [9.0, -1.0, 0.0]])

    projection = principal_directions([tokens], 2)

    assert torch.allclose(projection.linear.weight.abs(), torch.eye(3)[:2], atol=0.1)
    assert not projection.linear.bias.any()


def test_all_directions_together_change_no_cosine() -> None:
    tokens = torch.randn(40, 8, generator=torch.Generator().manual_seed(3))

    seen = principal_directions([tokens, tokens[:10]], 8)(tokens)

    whole = torch.nn.functional.normalize(tokens, dim=-1)
    assert torch.allclose(seen @ seen.T, whole @ whole.T, atol=1e-5)


def test_each_source_weighs_the_same() -> None:
    many, few = torch.tensor([[1.0, 0.0]] * 50), torch.tensor([[0.0, 2.0]])

    assert principal_directions([many, few], 1).linear.weight.abs().tolist() == [[0.0, 1.0]]


def test_a_score_looks_at_no_token_that_does_not_count() -> None:
    asked = torch.tensor([[[1.0, 0.0], [0.0, 1.0]]])
    found = torch.tensor([[[1.0, 0.0], [0.0, 1.0]]])

    score = late_scores(asked, torch.tensor([[True, True]]), found, torch.tensor([[True, False]]))

    assert score.item() == pytest.approx(0.5)


def test_whole_vectors_lose_nothing_and_other_directions_do() -> None:
    batch = [row("noise"), row("light")]
    asked = texts("noise ?", "light ?")
    found = texts("noise !", "not noise", "light !", "not light")
    everything = principal_directions([torch.cat([*found.values()])], 8)
    torch.manual_seed(1)

    losses = [objective(projection, batch, asked, found, 0.0).item() for projection in (everything, Projection(8, 2))]

    assert losses[0] < losses[1]


def test_a_question_that_is_nearly_answered_costs() -> None:
    asked = texts("noise ?", "light ?", "near ?")
    found = texts("noise !", "not noise", "light !", "not light")
    projection = principal_directions([torch.cat([*found.values()])], 4)

    without, with_near = (
        objective(projection, [row("noise", near), row("light")], asked, found, 1.0).item() for near in ("", "near ?")
    )

    assert with_near > without
