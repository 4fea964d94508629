from __future__ import annotations

from django.urls import path

from varig.workspace.views import (
    arven,
    attachments,
    board,
    documents,
    everywhere,
    falling,
    gaps,
    guide,
    home,
    item,
    money,
    on_the_map,
    overview,
    told,
)
from varig.workspace.views.registers import editing, files, importing, listing, many, removing, row, saved

app_name = "workspace"

urlpatterns = [
    path("", home.home, name="home"),
    path("<slug:slug>/", overview.overview, name="overview"),
    path("<slug:slug>/sok/", everywhere.everywhere, name="everywhere"),
    path("<slug:slug>/arven/", arven.arven, name="legacy"),
    path("<slug:slug>/arven/tavle/", board.board, name="board"),
    path("<slug:slug>/arven/kart/", on_the_map.arven_map, name="map"),
    path("<slug:slug>/arven/faller-bort/", falling.falling, name="falling"),
    path("<slug:slug>/arven/last-ned/<str:form>/", arven.export, name="export"),
    path("<slug:slug>/arven/<int:item_id>/", item.item_page, name="item"),
    path("<slug:slug>/arven/<int:item_id>/historikk/", told.of_item, name="history"),
    path("<slug:slug>/historikk/", told.of_initiative, name="initiative_history"),
    path("<slug:slug>/vedlegg/<str:about>/", attachments.attachments, name="attachments"),
    path("<slug:slug>/fil/<int:attachment_id>/", attachments.attachment, name="attachment"),
    path("<slug:slug>/penger/", money.money, name="money"),
    path("<slug:slug>/mangler/", gaps.gaps_page, name="gaps"),
    path("<slug:slug>/mangler/til-side/", gaps.put_aside, name="set_aside"),
    path("<slug:slug>/mangler/ta-opp/", gaps.take_up, name="take_up"),
    path("<slug:slug>/veilederen/", guide.guide_page, name="guide"),
    path("<slug:slug>/veilederen/<slug:code>/", guide.ladder_page, name="ladder"),
    path("<slug:slug>/dokumenter/lag/", documents.make, name="make_dossier"),
    path("<slug:slug>/dokumenter/<str:report>/", documents.document, name="document"),
    path("<slug:slug>/arven/<int:item_id>/fakta/", editing.facts, name="facts"),
    path("<slug:slug>/register/", listing.every, name="registers"),
    path("<slug:slug>/register/<slug:path>/", listing.listed, name="register"),
    path("<slug:slug>/register/<slug:path>/ny/", editing.new, name="new_row"),
    path("<slug:slug>/register/<slug:path>/<int:row_id>/", row.row, name="row"),
    path("<slug:slug>/register/<slug:path>/<int:row_id>/rediger/", editing.change, name="edit_row"),
    path("<slug:slug>/register/<slug:path>/<int:row_id>/fjern/", removing.remove, name="remove_row"),
    path("<slug:slug>/register/<slug:path>/<int:row_id>/historikk/", told.of_row, name="row_history"),
    path("<slug:slug>/register/<slug:path>/endre/", many.change_many, name="change_many"),
    path("<slug:slug>/register/<slug:path>/last-ned/<str:form>/", files.download, name="register_file"),
    path("<slug:slug>/register/<slug:path>/mal/", files.template, name="register_template"),
    path("<slug:slug>/register/<slug:path>/hent-inn/", importing.upload, name="import"),
    path("<slug:slug>/register/<slug:path>/hent-inn/<int:file_id>/", importing.proposal, name="import_file"),
    path("<slug:slug>/register/<slug:path>/visning/", saved.keep, name="keep_view"),
    path("<slug:slug>/register/<slug:path>/visning/fjern/", saved.forget, name="forget_view"),
]
