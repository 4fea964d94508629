from django.apps import AppConfig


class IntegrationsConfig(AppConfig):
    name = "varig.foundation.integrations"
    label = "integrations"
