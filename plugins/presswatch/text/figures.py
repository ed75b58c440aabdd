"""Percentages and counts of people in running text: "87 persen", "11,000 writers", "160 000 acteurs"."""

import re
from dataclasses import dataclass

from presswatch.records import FigureKind, Span
from presswatch.text import currencies, numerals
from presswatch.text.sentences import fold

_PERCENT = re.compile(
    r" ?(?:%|(?:per ?cent|persen|pour cent|prozent|procent|por ciento|por cento|per cento|peratus"
    r"|percentage points?|points de pourcentage|prozentpunkte)(?![^\W_]))"
)
# Whom news counts, in all languages at once: none of these words means a thing in another one.
_PEOPLE = frozenset(
    """
    people persons workers employees staff staffers members writers actors performers screenwriters
    artists musicians directors nurses doctors teachers drivers journalists reporters strikers picketers
    protesters demonstrators students residents users subscribers crew extras engineers miners
    dockworkers longshoremen pilots unionists lawyers developers authors animators voters refugees migrants
    orang pekerja buruh karyawan karyawati pegawai anggota penulis aktor aktris artis seniman musisi
    sutradara perawat dokter guru sopir pengemudi wartawan jurnalis mahasiswa massa pengunjuk demonstran
    warga penduduk pengguna pelanggan pengacara insinyur penambang
    kakitangan doktor pemandu petugas jemaah penumpang
    personnes acteurs actrices comédiens scénaristes auteurs membres salariés travailleurs ouvriers
    employés grévistes manifestants infirmières infirmiers médecins enseignants professeurs conducteurs
    chauffeurs cheminots journalistes étudiants habitants utilisateurs abonnés figurants adhérents agents
    artistes musiciens réalisateurs soignants fonctionnaires
    menschen personen beschäftigte beschäftigten mitarbeiter mitarbeitern mitarbeitende arbeiter arbeitnehmer
    mitglieder autoren schauspieler drehbuchautoren streikende lehrer ärzte pfleger lokführer fahrer nutzer
    einwohner demonstranten angestellte
    personas trabajadores empleados miembros guionistas actores actrices huelguistas manifestantes médicos
    enfermeras profesores maestros conductores periodistas estudiantes usuarios habitantes afiliados
    pessoas trabalhadores funcionários membros roteiristas argumentistas atores grevistas professores
    motoristas
    jornalistas usuários utilizadores
    persone lavoratori dipendenti membri sceneggiatori attori scioperanti insegnanti autisti giornalisti
    utenti iscritti medici infermieri
    mensen werknemers medewerkers leden schrijvers acteurs stakers leraren artsen chauffeurs scenaristen
    gebruikers inwoners
    """.split()  # noqa: SIM905 - a list of 200 quoted words is not easier to read
)
_WORD = re.compile(r" (?:d'|de |di |des |of )?(?:the )?([^\W\d_][\w-]*)")
# Between a number and the people there may be one word ("65,000 striking workers"), but not one of these.
_NOT_BETWEEN = frozenset(
    """
    and or et ou und oder y o e ed en dan atau to of for from in on at by with per day days hour hours
    week weeks
    month months year years minutes percent hari jam minggu bulan tahun jours heures mois ans semaines
    tage stunden
    wochen monate jahre días horas meses años dias anos giorni ore mesi anni dagen uur weken maanden jaar
    kepada untuk dari oleh dengan yang di dollars dollar euros euro rupiah juta miliar million
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFigure:
    """kind: "percent" or "people"; number: 87 for 87 %; unit: whom it counts, as written, or "%"."""

    kind: FigureKind
    number: float
    unit: str
    span: Span


def find_figures(
    text: str, language: str | None, folded: str | None = None, numbers: list[re.Match[str]] | None = None
) -> list[FoundFigure]:
    """Percentages and counts of people, in order. folded, numbers: where the caller has them."""
    folded = fold(text) if folded is None else folded
    code = (language or "")[:2].lower()
    factors = currencies.MULTIPLIERS["any"] | currencies.MULTIPLIERS.get(code, {})
    found = []
    for match in numerals.numbers(folded) if numbers is None else numbers:
        start, end = match.span()
        if start and (folded[start - 1].isalnum() or folded[start - 1] in "_.,$€£"):
            continue
        percent = _PERCENT.match(folded, end)
        if percent:
            number = numerals.value(match[0], code, is_scaled=True)
            if number is not None:
                found.append(
                    FoundFigure(kind="percent", number=number, unit="%", span=(start, percent.end()))
                )
            continue
        people = _people(folded, end, factors)
        if people is not None:
            factor, unit_start, stop = people
            number = numerals.value(match[0], code, is_scaled=factor != 1)
            is_year = (
                factor == 1 and match[0].isdigit() and 1950 <= int(match[0]) <= 2050 and match[0] != "2000"
            )
            if number is not None and not is_year and (number * factor).is_integer():
                found.append(
                    FoundFigure(
                        kind="people", number=number * factor, unit=text[unit_start:stop], span=(start, stop)
                    )
                )
    return found


def _people(folded: str, end: int, factors: dict[str, float]) -> tuple[float, int, int] | None:
    """What follows a number, if it counts people: (multiplier, start of the word for them, its end)."""
    factor = 1.0
    for place in range(3):
        word = _WORD.match(folded, end)
        if word is None:
            return None
        if word[1] in _PEOPLE:
            return factor, word.start(1), word.end(1)
        if place == 0 and len(word[1]) > 2 and word[1] in factors:
            factor = factors[word[1]]
        elif word[1] in _NOT_BETWEEN or place == 2 or (place == 1 and factor == 1):
            return None
        end = word.end(1)
    return None
