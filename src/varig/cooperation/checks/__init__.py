"""What is missing about the places, networks, agreements, contact and support that hold people together."""

from varig.cooperation.checks import leaders, networks, places, registered, support, ties

__all__ = ["leaders", "networks", "places", "registered", "support", "ties"]
