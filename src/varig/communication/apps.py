from django.apps import AppConfig


class CommunicationConfig(AppConfig):
    name = "varig.communication"
    label = "communication"
