from django.apps import AppConfig


class FollowupConfig(AppConfig):
    name = "varig.followup"
    label = "followup"
