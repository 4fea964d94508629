from django.apps import AppConfig


class MeasuresConfig(AppConfig):
    name = "varig.measures"
    label = "measures"
