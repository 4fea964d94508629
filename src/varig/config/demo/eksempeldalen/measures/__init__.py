"""The invented measures: of all four types, with every fate, every answer and every kind of gap."""

from varig.config.demo.eksempeldalen.measures.gatherings import GATHERINGS
from varig.config.demo.eksempeldalen.measures.people import PEOPLE
from varig.config.demo.eksempeldalen.measures.places import PLACES
from varig.config.demo.eksempeldalen.measures.ways_of_working import WAYS_OF_WORKING

MEASURES = (*PLACES, *PEOPLE, *GATHERINGS, *WAYS_OF_WORKING)
