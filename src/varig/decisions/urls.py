"""Addresses of discussion and decision."""

from django.urls import URLPattern, path

from varig.decisions.views import (
    hearing_answers,
    hearing_asked,
    hearing_preparing,
    hearings,
    meeting_minutes,
    meeting_planning,
    meetings,
)

app_name = "decisions"

_MEETINGS = "<slug:slug>/vedtak/moter/"
_MEETING = f"{_MEETINGS}<int:meeting_id>/"
_OUTCOME = f"{_MEETING}utfall/<int:outcome_id>/"
_HEARINGS = "<slug:slug>/vedtak/horinger/"
_HEARING = f"{_HEARINGS}<int:hearing_id>/"
_ANSWER = f"{_HEARING}svar/<int:answer_id>/"

urlpatterns: list[URLPattern] = [
    path(_MEETINGS, meetings.listed, name="meetings"),
    path(f"{_MEETINGS}nytt/", meeting_planning.new, name="new_meeting"),
    path(_MEETING, meetings.one, name="meeting"),
    path(f"{_MEETING}rediger/", meeting_planning.change, name="edit_meeting"),
    path(f"{_MEETING}avlys/", meeting_planning.cancel, name="cancel_meeting"),
    path(f"{_MEETING}planlegg/", meeting_planning.again, name="meeting_again"),
    path(f"{_MEETING}deltakere/", meeting_planning.participants, name="participants"),
    path(f"{_MEETING}saker/", meeting_planning.agenda, name="agenda"),
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
    path(f"{_HEARING}forleng/", hearing_preparing.extend, name="extend_hearing"),
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
