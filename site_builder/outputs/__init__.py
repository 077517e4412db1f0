"""What a site consists of: outputs, each with a name that stays, and each made when it is asked for."""

from __future__ import annotations

from site_builder.outputs.crew import together
from site_builder.outputs.output import Made, Output
from site_builder.outputs.reads import no_records
from site_builder.outputs.sequence import Outputs
from site_builder.outputs.sums import Sums, Take

__all__ = ["Made", "Output", "Outputs", "Sums", "Take", "no_records", "together"]
