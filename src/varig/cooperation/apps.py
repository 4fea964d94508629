from django.apps import AppConfig


class CooperationConfig(AppConfig):
    name = "varig.cooperation"
    label = "cooperation"
