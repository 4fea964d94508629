"""The invented measures: of all four types, with every fate, every answer and every kind of gap."""

from varig.config.demo.eksempeldalen.measures.evenings import EVENINGS
from varig.config.demo.eksempeldalen.measures.gatherings import GATHERINGS
from varig.config.demo.eksempeldalen.measures.outdoors import OUTDOORS
from varig.config.demo.eksempeldalen.measures.people import PEOPLE
from varig.config.demo.eksempeldalen.measures.places import PLACES
from varig.config.demo.eksempeldalen.measures.services import SERVICES
from varig.config.demo.eksempeldalen.measures.taking_part import TAKING_PART
from varig.config.demo.eksempeldalen.measures.ways_of_working import WAYS_OF_WORKING

MEASURES = (
    *PLACES,
    *PEOPLE,
    *GATHERINGS,
    *WAYS_OF_WORKING,
    *OUTDOORS,
    *SERVICES,
    *EVENINGS,
    *TAKING_PART,
)
