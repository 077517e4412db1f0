"""The records of the computation by hand: a fictional municipality with a road and a public-space project.

They are files of a data folder as a person writes them, by their path below it; `test_by_hand` works every
figure out step by step. They need a programme as the one of the design and no sessions.
"""

from __future__ import annotations

MUNICIPALITY = """\
name: Wolkenveen
code: GM9990
province: Wilgenland
population:
  count: 24300
  year: 2028
participation:
  - from: 2021-01-01
assessments:
  - year: 2026
    date: 2026-10-12
    method: interview
    status: confirmed
    levels:
      policy: {level: 1}
      execution: {level: 0}
      capacity: {level: 1}
      knowledge: {level: 2}
      projects: {level: 1}
      measuring: {level: 0}
  - year: 2027
    date: 2027-10-11
    method: survey
    status: confirmed
    levels:
      policy: {level: 1}
      execution: {level: 2}
      capacity: {level: 2}
      knowledge: {level: 2}
      projects: {level: 1}
      measuring: {level: 1}
  - year: 2028
    date: 2028-10-09
    method: survey
    status: confirmed
    levels:
      policy: {level: 2}
      execution: {level: 2}
      capacity: {level: 2}
      knowledge: {level: 2}
      projects: {level: 3}
      measuring: {level: 1}
"""

ROAD = """\
name: Nieuwe klinkers in de Wolkenstraat
type: roads
phase: delivery
status: confirmed
tendered: 2026-09
delivered: 2027-09-24
measurements:
  - phase: award
    date: 2026-09-01
    materials:
      percent: 75
  - phase: delivery
    date: 2027-10-01
    materials:
      reused: 1240
      recycled: 2100
      biobased: 12.5
      primary: 2047.5
      total: 5400
    demolition:
      reused: 900
      recycled: 2300
      energy_recovery: 40
      landfill: 60
    mki:
      total_eur: 43350
      area_m2: 8500
      life_years: 30
      weight_set: A1
    co2:
      kg: 182750
      stages: [A1, A2, A3]
      unit: m2 wegdek
      amount: 8500
    seb:
      level: basic
      required_in_contract: true
      verdict: complies
"""

PUBLIC_SPACE = """\
name: Speelplein aan de Veenkade
type: public_space
phase: delivery
status: confirmed
delivered: 2028-05
measurements:
  - phase: delivery
    date: 2028-06-15
    materials:
      reused: 310.4
      recycled: 88.2
      biobased: 0
      primary: 301.4
      total: 700
    no_demolition: true
    mki:
      total_eur: 5040
      area_m2: 2400
      life_years: 25
      weight_set: A2
    seb:
      verdict: unknown
"""

SLUG = "wolkenveen"
FILES = {
    "municipalities/wolkenveen.yaml": MUNICIPALITY,
    "projects/wolkenveen/speelplein.yaml": PUBLIC_SPACE,
    "projects/wolkenveen/wolkenstraat.yaml": ROAD,
}
