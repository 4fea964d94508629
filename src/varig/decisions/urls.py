"""Addresses of discussion and decision."""

from django.urls import URLPattern, path

from varig.decisions.views import (
    archive,
    closing,
    decisions,
    dissolving,
    endorsements,
    front,
    hearing_answers,
    hearing_asked,
    hearing_preparing,
    hearings,
    meeting_agenda,
    meeting_minutes,
    meeting_planning,
    meetings,
)

app_name = "decisions"
_HERE = "<slug:slug>/vedtak/"
_DECISION = f"{_HERE}<int:decision_id>/"
_ARCHIVE = f"{_HERE}arkiv/"
_MEETINGS = f"{_HERE}moter/"
_MEETING = f"{_MEETINGS}<int:meeting_id>/"
_OUTCOME = f"{_MEETING}utfall/<int:outcome_id>/"
_HEARINGS = f"{_HERE}horinger/"
_HEARING = f"{_HEARINGS}<int:hearing_id>/"
_ANSWER = f"{_HEARING}svar/<int:answer_id>/"

urlpatterns: list[URLPattern] = [
    path(_ARCHIVE, archive.archive, name="archive"),
    path(f"{_ARCHIVE}merk/", archive.mark, name="archive_mark"),
    path(f"{_ARCHIVE}fjern/", archive.unmark, name="archive_unmark"),
    path(f"{_ARCHIVE}last-ned/", archive.download, name="archive_download"),
    path(f"{_ARCHIVE}pakke/", archive.make_package, name="archive_package"),
    path(_HERE, front.front, name="front"),
    path(f"{_HERE}registrer/", decisions.register, name="register"),
    path(_DECISION, decisions.one, name="decision"),
    path(f"{_DECISION}erstatt/", decisions.replace, name="replace"),
    path(f"{_DECISION}dokument/", decisions.document, name="document"),
    path(f"{_DECISION}oppgave/<int:task_id>/", decisions.task_done, name="task_done"),
    path(f"{_HERE}penger/", closing.money, name="shortfalls"),
    path(f"{_HERE}penger/<int:item_id>/", closing.accept, name="accept_shortfall"),
    path(f"{_HERE}avslutt/", closing.close, name="close"),
    path(f"{_HERE}gjenapne/", closing.reopen, name="reopen"),
    path(f"{_HERE}tilslutning/", endorsements.listed, name="endorsements"),
    path(f"{_HERE}tilslutning/<int:actor_id>/", endorsements.one, name="endorsement"),
    path(f"{_HERE}tilslutning/<int:actor_id>/for-inn/", endorsements.enter, name="enter_endorsement"),
    path(f"{_HERE}tilslutning/<int:actor_id>/fil/<int:attachment_id>/", endorsements.file, name="endorsement_file"),
    path(f"{_HERE}tilslutning/<int:actor_id>/lenke/", endorsements.show_link, name="endorsement_link"),
    path(f"{_HERE}opplosning/", dissolving.checklist, name="dissolving"),
    path(f"{_HERE}opplosning/dag/", dissolving.day, name="dissolve"),
    path(f"{_HERE}opplosning/igjen/", dissolving.again, name="set_up_again"),
    path(f"{_HERE}opplosning/punkt/<slug:matter>/", dissolving.point, name="dissolving_point"),
    path(_MEETINGS, meetings.listed, name="meetings"),
    path(f"{_MEETINGS}nytt/", meeting_planning.new, name="new_meeting"),
    path(_MEETING, meetings.one, name="meeting"),
    path(f"{_MEETING}rediger/", meeting_planning.change, name="edit_meeting"),
    path(f"{_MEETING}avlys/", meeting_planning.cancel, name="cancel_meeting"),
    path(f"{_MEETING}planlegg/", meeting_planning.again, name="meeting_again"),
    path(f"{_MEETING}deltakere/", meeting_planning.participants, name="participants"),
    path(f"{_MEETING}saker/", meeting_agenda.agenda, name="agenda"),
    path(f"{_MEETING}referat/", meeting_minutes.minutes, name="minutes"),
    path(f"{_MEETING}last-ned/<str:form>/", meetings.file, name="minutes_file"),
    path(f"{_MEETING}utfall/nytt/", meeting_minutes.add, name="new_outcome"),
    path(_OUTCOME, meeting_minutes.change, name="edit_outcome"),
    path(f"{_OUTCOME}gjort/", meeting_minutes.settle, name="settle_outcome"),
    path(_HEARINGS, hearings.listed, name="hearings"),
    path(f"{_HEARINGS}ny/", hearing_preparing.new, name="new_hearing"),
    path(_HEARING, hearings.one, name="hearing"),
    path(f"{_HEARING}rediger/", hearing_preparing.change, name="edit_hearing"),
    path(f"{_HEARING}hvem/", hearing_asked.asked, name="asked"),
    path(f"{_HEARING}send/", hearing_preparing.send, name="send_hearing"),
    path(f"{_HEARING}spor-flere/", hearing_preparing.ask_more, name="ask_more"),
    path(f"{_HEARING}paminn/", hearing_preparing.remind, name="remind_hearing"),
    path(f"{_HEARING}lenke/<int:party_id>/", hearing_preparing.show_link, name="party_link"),
    path(f"{_HEARING}frist/", hearing_preparing.move_end, name="hearing_end"),
    path(f"{_HEARING}trekk/", hearing_preparing.withdraw, name="withdraw_hearing"),
    path(f"{_HEARING}oppsummer/", hearing_preparing.sum_up, name="sum_up_hearing"),
    path(f"{_HEARING}for-inn/", hearing_answers.enter, name="enter_answer"),
    path(f"{_HEARING}svar-for/<int:actor_id>/", hearing_answers.own, name="own_answer"),
    path(_ANSWER, hearing_answers.one, name="answer"),
    path(f"{_ANSWER}vis/", hearing_answers.moderate, name="moderate_answer"),
    path(f"{_ANSWER}kort/", hearing_answers.describe, name="describe_answer"),
    path(f"{_ANSWER}fil/<int:attachment_id>/", hearing_answers.file, name="answer_file"),
    path(f"{_ANSWER}<int:point_id>/", hearing_answers.reply, name="reply_to_point"),
]
