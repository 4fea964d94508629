from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    name = "varig.decisions"
    label = "decisions"
