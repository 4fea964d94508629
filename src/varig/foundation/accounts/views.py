from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def no_sign_up(request: HttpRequest) -> HttpResponse:
    """Where allauth's sign-up would be: how one gets an account."""
    return render(request, "accounts/no_sign_up.html")


def closed(request: HttpRequest) -> HttpResponse:
    """Where somebody ends whose account is no longer in use."""
    return render(request, "accounts/closed.html")
