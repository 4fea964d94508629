from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ReportsConfig(AppConfig):
    name = "varig.foundation.reports"
    label = "reports"

    def ready(self) -> None:
        autodiscover_modules("report_sections")
