"""What the program brings along: style, typeface, scripts, and the editor with its configuration."""

from __future__ import annotations

from functools import partial

from site_builder import urls
from site_builder.assets import Scripts
from site_builder.editor import file as editor_configuration
from site_builder.outputs.output import Made, Output
from site_builder.pages.shared.site import Site
from site_builder.typeface import Typeface


def of_program(site: Site, style: bytes, typeface: Typeface, scripts: Scripts) -> Output:
    """All of it, as one output."""
    own = {site.css: style, **typeface.files}
    if not site.home_site:
        # A demo below a site uses that site's scripts: Plotly's are the largest files there are.
        own |= scripts.files
        configuration = editor_configuration(site.model.records)
        if configuration is not None and scripts.editor:
            own |= {**scripts.editor, urls.EDITOR_CONFIG: configuration}
    return Output(urls.asset(""), partial(Made, own), own, whole=True)
