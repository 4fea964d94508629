from django.apps import AppConfig


class HistoryConfig(AppConfig):
    name = "varig.foundation.history"
    label = "history"
