from django.apps import AppConfig


class StrategyConfig(AppConfig):
    name = "varig.strategy"
    label = "strategy"
