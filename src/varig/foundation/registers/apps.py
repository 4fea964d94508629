from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class RegistersConfig(AppConfig):
    name = "varig.foundation.registers"
    label = "registers"

    def ready(self) -> None:
        """Finds every package's `register` module, which declares its registers when it is imported."""
        autodiscover_modules("register")
