from django import forms
from django.utils import translation

from varig.foundation.kernel import Invalid, Problem, msg
from varig.foundation.ui.forms import KronerFormField, PlainForm, show_refusal


class HandoverForm(PlainForm):
    receiver = forms.CharField(label="Mottaker", help_text="Enheten som tar over.")
    cost = KronerFormField(label="Kostnad", required=False)
    how = forms.ChoiceField(label="Hvordan", widget=forms.RadioSelect, choices=[("a", "A")])


def drawn(form):
    with translation.override("nb"):
        return str(form)


def test_an_error_is_summed_up_on_top_and_tied_to_its_field():
    html = drawn(HandoverForm({"cost": "mye"}))
    assert "3 felt må rettes" in html
    assert '<a href="#id_receiver">Mottaker: Skriv noe her.</a>' in html
    assert 'aria-invalid="true" aria-describedby="id_receiver_helptext id_receiver_error"' in html
    assert 'id="id_receiver_error"' in html
    assert 'value="mye"' in html


def test_what_may_be_empty_says_so_and_what_must_be_filled_does_not():
    html = drawn(HandoverForm())
    assert html.count("(kan stå tomt)") == 1
    assert "required" not in html


def test_help_stands_between_label_and_field():
    html = drawn(HandoverForm())
    label, text, field = (
        html.index(part) for part in ('for="id_receiver"', "Enheten som tar over.", 'name="receiver"')
    )
    assert label < text < field


def test_choices_stand_in_a_fieldset_with_a_legend():
    assert "<legend>Hvordan</legend>" in drawn(HandoverForm())


def test_what_an_action_refused_lands_on_its_field_or_on_top():
    form = HandoverForm({"receiver": "Oppvekst", "how": "a"})
    with translation.override("nb"):
        show_refusal(
            form, Invalid([Problem(msg("Oppvekst er spurt alt."), "receiver"), Problem(msg("Satsingen er avsluttet."))])
        )
    assert form.errors["receiver"] == ["Oppvekst er spurt alt."]
    assert form.non_field_errors() == ["Satsingen er avsluttet."]


class NoteForm(PlainForm):
    name = forms.CharField(max_length=10)
    text = forms.CharField(max_length=10, widget=forms.Textarea)


def test_what_is_pasted_is_never_cut_off_without_a_word():
    assert "maxlength" not in drawn(NoteForm())
    pasted = NoteForm({"name": "x" * 11, "text": "x" * 11})
    with translation.override("nb"):
        said = {name: list(errors) for name, errors in pasted.errors.items()}
    too_long = ["Teksten har 11 tegn, og det er plass til 10. Gjør den kortere."]
    assert said == {"name": too_long, "text": too_long}
    assert "x" * 11 in drawn(pasted)
