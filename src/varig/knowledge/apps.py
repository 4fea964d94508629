from django.apps import AppConfig


class KnowledgeConfig(AppConfig):
    name = "varig.knowledge"
    label = "knowledge"
