"""The commands of `gww` in the order in which help lists them: a table that imports none of them.

The module of a command says with `form` what can be asked of it, and is imported once that command is meant.
"""

from __future__ import annotations

COMMANDS: dict[str, tuple[str, str]] = {
    "check": ("checking", "controleer de gegevens"),
    "build": ("building", "bouw de site"),
    "merge": ("merging", "voeg de delen van een bouw samen"),
    "serve": ("serving", "bekijk de site terwijl u werkt"),
    "new": ("creating", "maak een nieuw bestand met uitleg erin"),
    "fmt": ("formatting", "zet gegevensbestanden in de vaste vorm"),
    "diff": ("comparing", "vertel wat een wijziging betekent"),
    "evaluate": ("evaluating", "maak het werkdocument voor de jaarlijkse evaluatie"),
    "schemas": ("schema_files", "schrijf de JSON-schema’s"),
    "editor": ("editing", "schrijf de configuratie van de editor"),
    "owners": ("owning", "schrijf wie een voorstel nakijkt"),
    "snapshot": ("closing", "sluit een jaar, of reken een gesloten jaar na"),
    "export": ("exporting", "maak een werkblad voor de jaarlijkse enquête"),
    "request": ("requesting", "maak wat een aannemer over een project moet aanleveren"),
    "ask": ("asking", "maak de mails van de jaarronde"),
    "status": ("counting", "laat zien wie al heeft geantwoord"),
    "inbox": ("inboxing", "lees de mails die terugkomen"),
    "import": ("importing", "neem een ingevuld werkblad over"),
}
"""By the name that a person types: its module in this folder, and what it does in one line."""
