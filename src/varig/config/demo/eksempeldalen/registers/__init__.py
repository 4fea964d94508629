"""What stands in the registers of the example, each table after those that it names rows of."""

from varig.config.demo.eksempeldalen.filling import Table
from varig.config.demo.eksempeldalen.registers.activities import ACTIVITIES
from varig.config.demo.eksempeldalen.registers.actors import ACTORS, MEMBERSHIPS
from varig.config.demo.eksempeldalen.registers.agreements import AGREEMENTS
from varig.config.demo.eksempeldalen.registers.assets import ASSETS
from varig.config.demo.eksempeldalen.registers.commitments import COMMITMENTS
from varig.config.demo.eksempeldalen.registers.communication import AUDIENCES, MESSAGES
from varig.config.demo.eksempeldalen.registers.contact import CONTACT_LOG, CONTACT_ROLES
from varig.config.demo.eksempeldalen.registers.contacts import CONTACTS
from varig.config.demo.eksempeldalen.registers.figures import MEASURE_RESULTS, MEASURE_YEARS
from varig.config.demo.eksempeldalen.registers.findings import FINDINGS
from varig.config.demo.eksempeldalen.registers.goals import AREAS, GOALS, INDICATORS
from varig.config.demo.eksempeldalen.registers.leaders import LEADER_NUMBERS, LEADER_PROGRAMMES, UMBRELLAS
from varig.config.demo.eksempeldalen.registers.lessons import LESSONS
from varig.config.demo.eksempeldalen.registers.meeting_places import MEETING_PLACES, USE_FIGURES
from varig.config.demo.eksempeldalen.registers.methods import ADOPTIONS, METHODS
from varig.config.demo.eksempeldalen.registers.networks import NETWORKS
from varig.config.demo.eksempeldalen.registers.office import OFFICE_YEARS, OFFICES, POSITIONS, TASKS
from varig.config.demo.eksempeldalen.registers.participation import ATTENDANCE, EVENTS, GROUPS, NEEDS
from varig.config.demo.eksempeldalen.registers.promises import PROMISES
from varig.config.demo.eksempeldalen.registers.support import CONTACT_STANDS, SUPPORT

BEFORE_THE_MEASURES: tuple[Table, ...] = (
    ("actors", ACTORS),
    ("memberships", MEMBERSHIPS),
    ("contact_roles", CONTACT_ROLES),
    ("contact_log", CONTACT_LOG),
    ("areas", AREAS),
    ("goals", GOALS),
    ("indicators", INDICATORS),
    ("office", OFFICES),
    ("office_years", OFFICE_YEARS),
    ("positions", POSITIONS),
    ("tasks", TASKS),
    ("groups", GROUPS),
    ("participation_events", EVENTS),
    ("attendance", ATTENDANCE),
    ("needs", NEEDS),
)
AFTER_THE_MEASURES: tuple[Table, ...] = (
    ("measure_years", MEASURE_YEARS),
    ("measure_results", MEASURE_RESULTS),
    ("activities", ACTIVITIES),
    ("assets", ASSETS),
    ("promises", PROMISES),
    ("meeting_places", MEETING_PLACES),
    ("use_figures", USE_FIGURES),
    ("networks", NETWORKS),
    ("agreements", AGREEMENTS),
    ("contacts", CONTACTS),
    ("support", SUPPORT),
    ("contact_stands", CONTACT_STANDS),
    ("umbrellas", UMBRELLAS),
    ("leader_programmes", LEADER_PROGRAMMES),
    ("leader_numbers", LEADER_NUMBERS),
    ("lessons", LESSONS),
    ("methods", METHODS),
    ("adoptions", ADOPTIONS),
    ("commitments", COMMITMENTS),
    ("findings", FINDINGS),
)
# What is told is the fate as it was proposed.
AFTER_THE_TALKS: tuple[Table, ...] = (
    ("audiences", AUDIENCES),
    ("messages", MESSAGES),
)
