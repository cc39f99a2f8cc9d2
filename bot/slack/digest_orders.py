"""Does what people ask of digests, and says what came of it. How they asked makes no difference."""

from dataclasses import replace

from bot.digest.composing import DigestComposer
from bot.digest.orders import Order, Verb
from bot.digest.subscribing import Subscribing
from bot.digest.terms import Terms, TermsProblem, parse_terms, written_terms
from bot.render.digest_notes import not_yours_view, note_view, problem_view, refusal_view, start_view
from bot.render.digests import list_view, next_in_words, preview_view
from bot.render.reader import Reader
from bot.render.view import Act, Button, View, line
from bot.slack.asked import Asked
from bot.slack.digest_changing import change
from bot.slack.digest_finding import all_shown, in_sight, meant, shown, zone_of
from bot.slack.digest_rights import may_change
from bot.slack.digest_setting_up import Refusal, confirmed_set_up, draft_of, set_up
from bot.slack.office import Office
from bot.storage.subscriptions import Subscription
from catalogue.models.context import VocabularyKind
from catalogue.queries import Filters


async def do_order(office: Office, order: Order, asked: Asked) -> View:
    """Do it, and say so."""
    match order.verb:
        case Verb.LIST:
            return await show_list(office, asked)
        case Verb.SET_UP:
            return await _set_up(office, order.terms, asked)
        case Verb.PREVIEW if order.terms:
            return await _preview_terms(office, order.terms, asked)
    subscription = await meant(office, asked, order.which)
    if subscription is None:
        return await _which_one(office, order, asked)
    if order.verb is Verb.PREVIEW:
        return await preview(office, asked, subscription)
    if not await may_change(office, asked, subscription):
        return not_yours_view(office.reader(asked), subscription.owner)
    return await change(office, order, asked, subscription)


async def show_list(office: Office, asked: Asked) -> View:
    """The digests in sight."""
    seen = await in_sight(office, asked)
    all_of_them = await all_shown(office, asked, seen.all)
    here, elsewhere = all_of_them[: len(seen.here)], all_of_them[len(seen.here) :]
    return list_view(office.reader(asked), here, elsewhere)


async def _which_one(office: Office, order: Order, asked: Asked) -> View:
    """None is meant, or it can't be told which: the list shows all, each with its buttons."""
    reader = office.reader(asked)
    view = await show_list(office, asked)
    seen = await in_sight(office, asked)
    note = note_view(reader, line(reader.texts("digest-no-such" if order.which else "digest-which")))
    return replace(view, parts=(*note.parts, *view.parts)) if seen.all or order.which else view


async def read_terms(office: Office, written: str, asked: Asked, command: str = "digest") -> Terms | View:
    """The terms in a text; else a view that says what can't be read, or that it doesn't say when."""
    reader = office.reader(asked)
    if not written:
        return start_view(reader)
    terms = parse_terms(written, office.conversation.grammar, await zone_of(office, asked))
    if isinstance(terms, TermsProblem):
        nearest = nearby(reader, office, terms)
        return problem_view(reader, terms.what, terms.typed, nearest, f"{command} {written}")
    if terms.schedule is not None:
        return terms
    texts = reader.texts
    buttons = [
        Button(texts(f"button-digest-{name}"), Act.DIGEST, f"{command} {schedule} {written}".strip())
        for name, schedule in (("weekly", "weekly monday 09:00"), ("daily", "daily 09:00"))
    ]
    return note_view(reader, line(texts("digest-say-when")), *buttons)


def nearby(reader: Reader, office: Office, problem: TermsProblem) -> dict[str, str]:
    """What may be meant, as it is typed, each with its name.

    Words that name nothing still mean something: then it is the themes of what a search for them finds.
    """
    if problem.nearest or problem.what != "selection":
        return {each: each for each in problem.nearest}
    found = office.conversation.desk.finder.find(problem.typed, Filters())
    themes = dict.fromkeys(theme for hit in found.hits[:5] for theme in hit.entry.item.themes)
    terms = [reader.catalogue.terms[VocabularyKind.THEME][theme] for theme in themes][:3]
    return {f"theme:{term.id}": reader.both(term.name, next(iter(term.zh), None)) for term in terms}


async def _set_up(office: Office, written: str, asked: Asked) -> View:
    terms = await read_terms(office, written, asked)
    if isinstance(terms, View):
        return terms
    reader = office.reader(asked)
    outcome = await set_up(office, asked, draft_of(asked, terms, asked.channel), terms.filters or Filters())
    if isinstance(outcome, Refusal):
        return refusal_view(reader, outcome.name, f"digest new {written_terms(terms)}")
    return await confirmed_set_up(office, asked, outcome)


async def _preview_terms(office: Office, written: str, asked: Asked) -> View:
    terms = await read_terms(office, written, asked, "digest preview")
    if isinstance(terms, View):
        return terms
    draft = draft_of(asked, terms, asked.channel)
    subscription = Subscribing(office.storage, office.clock).subscription_of(draft)
    button = Button(
        office.reader(asked).texts("button-digest-set-up"),
        Act.DIGEST,
        f"digest new {written_terms(terms)}",
        primary=True,
    )
    return await preview(office, asked, subscription, button)


async def preview(office: Office, asked: Asked, subscription: Subscription, *buttons: Button) -> View:
    """What the next post will be, for one person."""
    composer = DigestComposer(office.conversation)
    post = composer.next_post(composer.frame(subscription, office.clock()))
    reader = office.reader(asked)
    note = reader.texts(
        "digest-preview-when", next=next_in_words(reader.texts, await shown(office, asked, subscription))
    )
    return preview_view(reader, note, post.views, *buttons)
