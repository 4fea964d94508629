from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "varig.portal"
    label = "portal"
