from django.apps import AppConfig


class ProgrammeOfficeConfig(AppConfig):
    name = "varig.programme_office"
    label = "programme_office"
