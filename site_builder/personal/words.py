"""The words by which personal data is told from ordinary Dutch, each list as one block of text."""

from __future__ import annotations


def any_case(words: frozenset[str]) -> str:
    """A pattern for each of the words, with a capital or without."""
    return "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in sorted(words))


PARTICLE = r"(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Vv]on|[Ll]a|[Ee]l|het|te|in|op|al|'t)"
"""What stands between a first and a last name."""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


ROLES = _listed(
    """
    aanbesteding aanbestedingen afdeling algemeen avg balie beheer bestuur bestuurssecretariaat bureau
    civiel college communicatie contact data duurzaamheid email energie fg gemeentehuis geo gis griffie
    hallo helpdesk hello ict impactlab impactlabs info infra inkoop innovatie kantoor kcc klantcontact
    klantcontactcentrum klantenservice mail meldingen meldpunt milieu monitor nieuwsbrief nieuwsbrieven
    no-reply noreply office onderhoud opendata openbareruimte openbarewerken pers post postbus privacy
    programma programmabureau projectbureau provincie raad receptie redactie regio regiobureau ruimte
    secretariaat security servicedesk stadhuis stadsbeheer support team vergunningen voorlichting
    waterschap web webmaster website wegen werk werken
    """
)
"""Parts of an e-mail address that is of a role and not of a person."""
ROLE_STARTS = tuple(
    sorted(
        _listed("circulair duurza gemeente grondstof gww impactlab klimaat programma project"),
    )
)

GIVEN_NAMES = _listed(
    """
    Aad Ad Adriaan Albert Alex Alexander Ali Alice Amber Amina André Andrea Angela Anita Anja Anke Anna Anne
    Annelies Annemarie Annemiek Anneke Annette Anouk Anton Antoinette Arend Arie Arjan Arjen Arno Arnold
    Arthur Astrid Ayşe Barbara Bart Bas Bastiaan Ben Bernard Bert Bianca Boris Bram Brigitte Caroline Carla
    Carolien Cees Chantal Charlotte Chris Christiaan Christine Claudia Coen Corine Corrie Daan Daniël
    Daniëlle Danny David Debbie Dennis Diana Dick Dirk Edwin Eefje Eelco Els Elise Ellen Emma Eric Erik Ernst
    Erwin Esther Eva Evelien Fatima Femke Ferdinand Fleur Floris Frank Frans Fred Frederik Frits Geert Gerard
    Gerda Gerrit Gert Gijs Greet Guido Guus Hanneke Hannah Hans Harm Harrie Harry Hassan Heleen Hendrik Henk
    Henny Herman Hessel Hilde Hugo Ibrahim Ilse Ineke Inge Ingrid Irene Iris Ivo Jaap Jacco Jacob Jacqueline
    Jan Janneke Jannie Jasper Jean Jelle Jeroen Jeroom Jessica Jet Jeanette Joan Job Jochem Joep Johan Johanna
    Johannes John Jolanda Joost Jos Josien Joris José Joyce Judith Julia Jurgen Karel Karin Karlijn Kees Kevin
    Kim Klaas Koen Koos Laura Lars Leen Leendert Leo Leonie Lex Lianne Lies Liesbeth Linda Lisa Loes Lotte
    Louis Louise Luc Lucas Luuk Maaike Maarten Mandy Manon Marc Marcel Margriet Maria Marian Marianne Marieke
    Marijke Marijn Marina Mark Marleen Marloes Martijn Martin Martine Mathijs Matthijs Maurits Merel Michael
    Michel Michiel Miranda Mirjam Mohamed Mohammed Monique Mustafa Nadia Nancy Natasja Nico Nicole Niek Niels
    Nienke Nina Noor Olaf Olga Oscar Pascal Patricia Patrick Paul Paula Pauline Peter Petra Piet Pieter Pim
    Ralph Remco Renate René Renske Richard Rik Rianne Rob Robert Robin Roel Roelof Roland Rolf Ron Ronald Roos
    Ruben Rudolf Ruud Said Sander Sandra Sanne Saskia Sebastiaan Sem Simone Sjaak Sjoerd Sofie Sonja Stef
    Stefan Stephan Sven Susan Suzanne Sylvia Tamara Tanja Teun Theo Thijs Thomas Tim Tineke Tom Ton Toon
    Trudy Truus Victor Vincent Wendy Wessel Wiebe Wil Willem Willemijn Wim Wouter Yvonne Yusuf Zoë
    """
) - _listed("Iris Job Mark Merel Noor Roos Wil")
"""Common given names, without those that begin an ordinary sentence as well."""
FAMILY_NAMES = _listed(
    """
    Aarts Bakker Bakkers Berends Blom Boer Boerma Bosman Bosch Bouwman Brouwer Cohen Cornelissen Dekker
    Dekkers Dijkstra Driessen Evers Gerritsen Gerrits Hendriks Hendriksen Hermans Hoekstra Hofman Huisman
    Jacobs Jansen Jansens Janssen Janssens Jonker Kok Koster Kramer Kuiper Kuipers Lammers Martens Meijer
    Mertens Meyer Michels Molenaar Mulder Mulders Pieters Pietersen Peters Peeters Postma Prins Rietveld
    Sanders Schouten Scholten Schipper Sikkema Smeets Smit Smits Timmermans Veenstra Verbeek Verhoeven
    Vermeer Vermeulen Visser Vos Wagenaar Willems Willemsen Wolters Yilmaz
    """
)
"""Common family names, which after the name of a function are the name of a person."""

FUNCTIONS = _listed(
    """
    aanspreekpunt adviseur afdelingshoofd ambtenaar auteur beheerder beleidsadviseur beleidsmedewerker
    bestuurder bewoner bewoonster buurman buurvrouw collega contactpersoon contractmanager coördinator
    dagvoorzitter dijkgraaf directeur directievoerder docent fotograaf gastspreker gedeputeerde
    gemeentesecretaris griffier heemraad hoogleraar initiatiefnemer inkoopadviseur inkoper inwoner lector
    manager medewerker medewerkster onderzoeker opgavemanager opzichter planoloog programmamanager
    projectleider projectmanager projectmedewerker raadslid rentmeester secretaris spreker stagiair
    stagiaire teamleider teammanager toezichthouder voorzitter werkvoorbereider wijkbeheerder wijkmanager
    """
)
"""Functions after which a name of two words, or a common family name, is that of a person."""
SUBJECTS = _listed(
    """
    Afval Arbeid Asfalt Beheer Beleid Bestuur Bedrijfsvoering Bodem Bouw Bouwen Circulair Circulaire
    Civiel Communicatie Cultuur Data Digitalisering Duurzaam Duurzaamheid Economie Economische Energie
    Energietransitie Financiën Fysiek Gebiedsontwikkeling Gemeente Groen Grijs Grondstoffen Grondzaken
    Infra Infrastructuur Inkoop Innovatie Integraal Jeugd Juridische Klimaat Klimaatadaptatie Kwaliteit
    Landschap Leefomgeving Maatschappelijk Materialen Milieu Mobiliteit Natuur Omgeving Omgevingswet
    Onderhoud Onderwijs Ontwikkeling Openbaar Openbare Participatie Projecten Regio Riolering Ruimte
    Ruimtelijk Ruimtelijke Samenleving Sport Stad Stedelijk Stedelijke Strategie Toezicht Transitie
    Vastgoed Veiligheid Vergunningen Verkeer Vervoer Water Wegen Welzijn Werken Wijken Wonen Zorg Zaken
    """
)
"""What a function is about, with a capital: `wethouder Duurzaamheid` is no person by name."""
NO_NAME_BEFORE = _listed(
    """
    aannemer aannemersbedrijf basisschool bedrijf bijlage blok bouwbedrijf bouwteam brouwerij bureau
    categorie club cluster deel dorpshuis fase fa familie figuur firma fonds galerie gebouw groep hoeve
    ingenieursbureau kavel klasse koning koningin kwekerij lijn museum niveau optie perceel plein prins
    prinses profiel restaurant route scenario school set sint sportpark st stap stichting tabel theater
    type variant vereniging vak wijk winkel zone
    """
)
"""Words before what looks like a name: `fase B. Verder`, `Stichting W. Nijhoff`, `sint Jan`."""
REFERENCES = (
    r"\w*(?:nummer|nr\.?|kenmerk|bestek|zaak|dossier|order|factuur|artikel|blad|referentie|kvk|rsin|code)"
)
"""Words before a number that is a reference and not somebody's."""

PLACE_ENDINGS = (
    r"(?:straat|straatje|laan|weg|plein|kade|singel|park|brug|dreef|hof|pad|plantsoen|school|gracht|dijk"
    r"|tunnel|viaduct|sluis|steeg|markt|wijk|buurt|haven|poort|allee|boulevard|rotonde|toren|huis|kerk"
    r"|college|hal|zaal|centrum|bos|veld|tuin|baan|kanaal|polder|wal|werf|terrein|kazerne|arena|stadion"
    r"|ring|route|museum|theater|flat|hoeve|molen|oever|ziekenhuis|lyceum|instituut|stichting|fonds)"
)
STARTS_A_SENTENCE = _listed(
    """
    Alle Alleen Als Bij Bijna Circa Daar Daarbij Daarna Daarom Dan Dat De Deze Die Dit Door Dus Een Elk Elke
    En Er Eerst Geen Het Hier Hoe Ieder Iedere In Maar Meer Men Met Minder Na Naar Niet Nu Of Om Onder Ook Op
    Over Ruim Samen Sinds Tegen Tijdens Toch Tot Tussen Uit Van Vanaf Veel Verder Volgens Voor Vooral Waar
    Want Wat Weinig Wie Wij Ze Zij Zo Zonder Zowel
    """
)
"""Words with a capital that follow a letter and a full stop without being a name."""
