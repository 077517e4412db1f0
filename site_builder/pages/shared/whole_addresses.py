"""Addresses with their host, for what is read outside the site."""

from __future__ import annotations

from site_builder.pages.shared.site import Site


def absolute(site: Site, address: str) -> str:
    """An address of the site with its host; empty as long as the site has no fixed address."""
    root = site.model.records.region.settings.address
    return f"{root.rstrip('/')}/{address}" if root and not site.fictional else ""


def base_of(site: Site) -> str:
    """The address of the site with a closing slash; empty as long as the records have none."""
    address = site.model.records.region.settings.address
    return f"{address.rstrip('/')}/" if address else ""
