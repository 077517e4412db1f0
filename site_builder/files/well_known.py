"""The files that programs look for: site map, robots, security contact and the headers that a host sends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from urllib.parse import quote, urlsplit

from site_builder import urls
from site_builder.exports.answers import API_VERSION
from site_builder.media_types import NOT_KNOWN_TO_HOSTS, TYPES
from site_builder.pages.shared.page import File, Page
from site_builder.pages.shared.security_policy import content_security_of
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.whole_addresses import base_of

SECURITY_HEADERS = (
    ("Strict-Transport-Security", "max-age=31536000"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
)
"""What a host sends with every file, beside the policy of the site."""
OPEN_HEADERS = (("Access-Control-Allow-Origin", "*"), ("API-Version", API_VERSION))
"""What it sends with open data as well: any site may read it (API Design Rules of the Dutch government)."""
OPEN_FOLDERS = ("api", "data")
RELATIVE = "Relatieve adressen: de site heeft nog geen vast adres (settings.address in region.yaml)."
SITEMAP_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def files(site: Site, made: Sequence[Page]) -> Iterator[File]:
    """Every such file. Those that work at the root of a domain only are not made for a demo below a site."""
    if not site.fictional:
        yield File(urls.SITEMAP, sitemap(site, made).encode())
    if not site.home_site:
        yield File(urls.ROBOTS, robots(site).encode())
        yield File(urls.SECURITY, security(site).encode())
        yield File(urls.HEADERS, netlify_headers(site).encode())
        yield File(urls.HTACCESS, apache_headers(site).encode())
        yield File(urls.NGINX, nginx_headers(site).encode())


def sitemap(site: Site, made: Sequence[Page]) -> str:
    """Every page that may be indexed, once (sitemaps.org 0.9).

    The standard wants whole addresses. Without a fixed address the file holds relative ones and says so: it
    then serves people and tests, and robots.txt does not send search engines to it.
    """
    base = base_of(site)
    note = "" if base else f"<!-- {RELATIVE} -->\n"
    # Of a closed year its front alone: the pages below it are those of today with other numbers.
    years = {year.place for year in site.closed}
    listed = sorted({page.address for page in made if page.listed} | years)
    lines = "".join(
        f"<url><loc>{escape(base + quote(address, safe='/-_.~') or './', quote=False)}</loc></url>\n"
        for address in listed
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'{note}<urlset xmlns="{SITEMAP_NAMESPACE}">\n{lines}</urlset>\n'
    )


def robots(site: Site) -> str:
    """What search engines may visit: everything, and nothing of a region that does not exist (RFC 9309)."""
    if site.fictional:
        return "# Een verzonnen regio: niet voor zoekmachines.\nUser-agent: *\nDisallow: /\n"
    base = base_of(site)
    # An empty Disallow allows all. The demo asks in each page not to be indexed; a robot that may not read
    # the page would not see that.
    return "User-agent: *\nDisallow:\n" + (f"\nSitemap: {base}{urls.SITEMAP}\n" if base else "")


def security(site: Site) -> str:
    """Whom to tell about a leak (RFC 9116). It holds for eleven months; a build in a later month renews it.

    Without a day, as in a test, until the end of the plan.
    """
    region = site.model.records.region
    base = base_of(site)
    month = site.model.month
    if month.year == date.max.year:
        expires = date(region.until_year, 12, 31)
    else:
        # Eleven months later is the month before, a year on.
        expires = month.replace(year=month.year + (month.month > 1), month=(month.month - 2) % 12 + 1)
    lines = [
        f"Contact: mailto:{quote(region.contact, safe='@+')}",
        f"Expires: {expires.isoformat()}T00:00:00Z",
        "Preferred-Languages: nl, en",
    ]
    return "\n".join([*lines, *([f"Canonical: {base}{urls.SECURITY}"] if base else [])]) + "\n"


def security_headers(site: Site) -> tuple[tuple[str, str], ...]:
    """Every such header; `frame-ancestors` has no effect in a page itself (CSP level 3)."""
    policy = f"{content_security_of(site)}; frame-ancestors 'none'"
    return (("Content-Security-Policy", policy), *SECURITY_HEADERS)


def netlify_headers(site: Site) -> str:
    """Headers in the form of `_headers`, which Netlify, Cloudflare Pages and others read at the root."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in security_headers(site))]
    for folder in (below + name for below in ("", urls.DEMO) for name in OPEN_FOLDERS):
        lines += [f"/{folder}/*", *(f"  {name}: {value}" for name, value in OPEN_HEADERS)]
    for suffix in NOT_KNOWN_TO_HOSTS:
        lines += [f"/*{suffix}", f"  Content-Type: {TYPES[suffix]}"]
    return "\n".join(lines) + "\n"


def apache_headers(site: Site) -> str:
    """The same for Apache, where a host allows `.htaccess`; without a fixed address for a domain's root."""
    path = _path(site)
    lines = [
        f"ErrorDocument 404 {path}{urls.NOT_FOUND}",
        "Options -Indexes",
        *(f"AddType '{TYPES[suffix]}' {suffix}" for suffix in NOT_KNOWN_TO_HOSTS),
        "<IfModule mod_headers.c>",
        *(f'  Header always set {name} "{value}"' for name, value in security_headers(site)),
        f"""  <If "%{{REQUEST_URI}} =~ m#^{_open(path)}#">""",
        *(f'    Header always set {name} "{value}"' for name, value in OPEN_HEADERS),
        "  </If>",
        "</IfModule>",
    ]
    return "\n".join(lines) + "\n"


def nginx_headers(site: Site) -> str:
    """The same for nginx, to include in a `server` block: it reads no files of a site by itself.

    Where a location adds a header, those of the server no longer hold, so each location has them all.
    """
    path = _path(site)
    everywhere = [f'add_header {name} "{value}" always;' for name, value in security_headers(site)]
    opened = [f'add_header {name} "{value}" always;' for name, value in OPEN_HEADERS]
    lines = [
        "# In het server-blok: include /de/map/van/de/site/" + urls.NGINX + ";",
        f"error_page 404 {path}{urls.NOT_FOUND};",
        "default_type application/octet-stream;",
        "types {",
        *(f'  "{kind}" {suffix.removeprefix(".")};' for suffix, kind in TYPES.items()),
        "}",
        *everywhere,
        f"location ~ ^{_open(path)} {{",
        *(f"  {line}" for line in (*everywhere, *opened)),
        "}",
        f"location ~ ^{path}({urls.HEADERS}|{urls.NGINX}|\\.ht) {{ return 404; }}",
    ]
    return "\n".join(lines) + "\n"


def _path(site: Site) -> str:
    return urlsplit(base_of(site)).path or "/"


def _open(path: str) -> str:
    """The addresses of open data as a regular expression, also those of a demo below the site."""
    return f"{path}({urls.DEMO})?({'|'.join(OPEN_FOLDERS)})/"
