from django.apps import AppConfig


class InitiativesConfig(AppConfig):
    name = "varig.initiatives"
    label = "initiatives"
