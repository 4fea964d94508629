from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "varig.foundation.documents"
    label = "documents"
