from django.apps import AppConfig


class LessonsConfig(AppConfig):
    name = "varig.lessons"
    label = "lessons"
