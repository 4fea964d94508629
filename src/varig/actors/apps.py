from django.apps import AppConfig


class ActorsConfig(AppConfig):
    name = "varig.actors"
    label = "actors"
