from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone


class OutgoingMail(models.Model):
    """One e-mail to one receiver, from the moment it was decided until it is sent or given up. Its own log."""

    to = models.EmailField()
    subject = models.CharField(max_length=300)
    body = models.TextField()
    language = models.CharField(max_length=2, default="nb")
    sender_name = models.CharField(max_length=200, blank=True, default="")
    reply_to = models.EmailField(blank=True, default="")
    # Opaque keys: where it belongs, and what it is about (for instance "handover:12").
    scope = models.CharField(max_length=100, blank=True, default="")
    about = models.CharField(max_length=100, blank=True, default="")
    created_at = models.DateTimeField(default=timezone.now)
    not_before = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    # What the mail server answered last, in its own words.
    last_error = models.TextField(blank=True, default="")

    class Meta:
        indexes = [
            models.Index(
                fields=["not_before"], name="outgoingmail_waiting", condition=Q(sent_at=None, given_up_at=None)
            ),
            models.Index(fields=["scope", "about"], name="outgoingmail_about"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(given_up_at=None), name="outgoingmail_sent_or_given_up"
            )
        ]

    def __str__(self) -> str:
        return f"{self.to}: {self.subject}"
