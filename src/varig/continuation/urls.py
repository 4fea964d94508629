from __future__ import annotations

from django.urls import path

from varig.continuation.views import answers, asking, fates, handovers, many_fates, money, waiting

app_name = "continuation"

_ITEM = "<slug:slug>/arven/<int:item_id>/"
_ASKED = f"{_ITEM}overlevering/<int:handover_id>/"

urlpatterns = [
    path("<slug:slug>/arven/avgjorelser/", many_fates.fates, name="fates"),
    path("<slug:slug>/arven/overlever/", asking.ask, name="ask_many"),
    path("<slug:slug>/arven/venter/", waiting.waiting, name="waiting"),
    path("<slug:slug>/arven/venter/paminnelse/", waiting.reminder, name="remind"),
    path(f"{_ITEM}avgjorelse/", fates.fate, name="fate"),
    path(f"{_ITEM}grunnlag/", fates.evidence, name="evidence"),
    path(f"{_ITEM}vedtak/", fates.decide, name="decide"),
    path(f"{_ITEM}overlevering/", handovers.handover, name="handover"),
    path(f"{_ASKED}nytt-forslag/", handovers.propose_again, name="propose_again"),
    path(f"{_ASKED}svar/", answers.answer, name="answer"),
    path(f"{_ASKED}godta/", answers.accept, name="accept"),
    path(f"{_ASKED}trekk/", answers.withdraw, name="withdraw"),
    path(f"{_ASKED}overtatt/", answers.carried_out, name="carry_out"),
    path(f"{_ASKED}lenke/", answers.link, name="link"),
    path(f"{_ITEM}penger/", money.costs, name="costs"),
    path(f"{_ITEM}penger/kilde/", money.source, name="source"),
]
