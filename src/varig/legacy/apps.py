from django.apps import AppConfig


class LegacyConfig(AppConfig):
    name = "varig.legacy"
    label = "legacy"
