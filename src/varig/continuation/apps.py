from django.apps import AppConfig


class ContinuationConfig(AppConfig):
    name = "varig.continuation"
    label = "continuation"
