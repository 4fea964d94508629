from django.apps import AppConfig


class FinalReportConfig(AppConfig):
    name = "varig.final_report"
    label = "final_report"
