from django.apps import AppConfig


class WorkspaceConfig(AppConfig):
    name = "varig.workspace"
    label = "workspace"
