"""Django's settings, all in one file, read from the environment."""

from __future__ import annotations

import hashlib
from pathlib import Path

from django.urls import reverse_lazy

from varig.config import environment as env
from varig.config.database import ROOT, ensure_database_url, settings_from_url, var

PACKAGE = Path(__file__).resolve().parents[1]
VAR = var()

DEBUG = env.flag("VARIG_DEBUG", default=False)
# On one's own machine a key made from the folder will do; a municipality sets its own.
SECRET_KEY = env.text("VARIG_SECRET_KEY", hashlib.sha256(f"varig {ROOT}".encode()).hexdigest())
SECRET_KEY_IS_SET = env.text("VARIG_SECRET_KEY", "") != ""
ALLOWED_HOSTS = env.words("VARIG_HOSTS", "127.0.0.1,localhost,[::1]")
# `varig serve` says where it serves; a command beside it finds the same by the port.
BASE_ADDRESS = env.text("VARIG_ADDRESS", f"http://127.0.0.1:{env.number('VARIG_PORT', 8000)}").rstrip("/")
CSRF_TRUSTED_ORIGINS = [BASE_ADDRESS]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BASE_ADDRESS.startswith("https://")
SESSION_COOKIE_HTTPONLY = True
SESSION_ENGINE = "varig.foundation.accounts.sessions"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "varig.foundation.ui.errors.csrf_failure"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "csp",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "varig.foundation.history",
    "varig.foundation.accounts",
    "varig.foundation.files",
    "varig.foundation.jobs",
    "varig.foundation.ui",
    "varig.foundation.mail",
    "varig.foundation.integrations",
    "varig.foundation.documents",
    "varig.foundation.checks",
    "varig.foundation.registers",
    "varig.foundation.reports",
    "varig.foundation.panels",
    "varig.initiatives",
    "varig.actors",
    "varig.knowledge",
    "varig.legacy",
    "varig.programme_office",
    "varig.measures",
    "varig.cooperation",
    "varig.lessons",
    "varig.final_report",
    "varig.continuation",
    "varig.communication",
    "varig.strategy",
    "varig.decisions",
    "varig.followup",
    "varig.workspace",
    "varig.portal",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "varig.foundation.history.middleware.SeenOnceMiddleware",
    "varig.foundation.accounts.middleware.ReaderMiddleware",
    "varig.foundation.ui.middleware.PlainWordsMiddleware",
]

ROOT_URLCONF = "varig.config.urls"
WSGI_APPLICATION = "varig.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "varig.foundation.ui.environment.environment",
            "context_processors": ["varig.foundation.ui.context.page"],
        },
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "foundation/ui/templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    },
]
FORM_RENDERER = "varig.foundation.ui.forms.Renderer"

DATABASES = {"default": settings_from_url(ensure_database_url())}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# The triggers that write the history follow the models: they are put in place after the migrations.
PGTRIGGER_MIGRATIONS = False
PGTRIGGER_INSTALL_ON_MIGRATE = True

AUTH_USER_MODEL = "accounts.Account"
AUTHENTICATION_BACKENDS = ["varig.foundation.accounts.backend.Backend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_REDIRECT_URL = "/"
LOGIN_URL = reverse_lazy("account_login")
ACCOUNT_ADAPTER = "varig.foundation.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = {"login_failed": "10/5m/ip,5/5m/key"}
ACCOUNT_SESSION_REMEMBER = True
# How many proxies of one's own stand in front: failed logins are counted for the address behind them.
ALLAUTH_TRUSTED_PROXY_COUNT = env.number("VARIG_PROXIES", 0)

LANGUAGE_CODE = "nb"
LANGUAGES = [("nb", "Bokmål"), ("nn", "Nynorsk"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Europe/Oslo"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
if env.flag("VARIG_PLAIN_STATIC", default=False):
    # Tests and `varig` commands need no collected files.
    STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    WHITENOISE_USE_FINDERS = True
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "manifest-src": ["'self'"],
    }
}

EMAIL_BACKEND = env.text("VARIG_EMAIL_BACKEND", "varig.foundation.mail.console.ReadableBackend")
EMAIL_HOST = env.text("VARIG_EMAIL_HOST", "localhost")
EMAIL_PORT = env.number("VARIG_EMAIL_PORT", 25)
EMAIL_HOST_USER = env.text("VARIG_EMAIL_USER", "")
EMAIL_HOST_PASSWORD = env.text("VARIG_EMAIL_PASSWORD", "")
EMAIL_USE_TLS = env.flag("VARIG_EMAIL_TLS", default=False)
DEFAULT_FROM_EMAIL = env.text("VARIG_EMAIL_FROM", "varig@localhost")

# Enhetsregisteret and Frivillighetsregisteret; empty is their own address.
BRREG_ADDRESS = env.text("VARIG_BRREG_ADDRESS", "")

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

DATA_UPLOAD_MAX_MEMORY_SIZE = 30 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 30 * 1024 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "filters": {"without_tokens": {"()": "varig.foundation.accounts.logs.WithoutTokens"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["without_tokens"]},
    },
    # Django's own handlers would write beside ours, without the filter.
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        "django.server": {"handlers": ["console"], "level": "INFO", "propagate": False},
    },
    "root": {"handlers": ["console"], "level": env.text("VARIG_LOG_LEVEL", "WARNING")},
}
