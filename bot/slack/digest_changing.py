"""Pausing, resuming, changing, stopping and trying out a digest, by somebody who may."""

from dataclasses import replace

from bot.digest.orders import Order, Verb
from bot.digest.selecting import selected
from bot.digest.subscribing import Subscribing
from bot.digest.terms import Terms, TermsProblem, parse_terms, terms_of, written_terms
from bot.parsing.filters import written_filters
from bot.render.digest_notes import note_view, problem_view, refusal_view
from bot.render.digests import confirmation_view, place_in_line, what_it_says
from bot.render.joining import gap_after, labelled, sentences
from bot.render.view import Act, Button, View, line
from bot.slack.asked import Asked
from bot.slack.digest_finding import shown, zone_of
from bot.slack.digest_rights import Reach, reach_of
from bot.slack.digest_telling import tell_owner
from bot.slack.office import Office
from bot.storage.subscriptions import Frequency, Subscription


async def change(office: Office, order: Order, asked: Asked, subscription: Subscription) -> View:
    """Do it, and say so; an owner whose digest somebody else stops or changes is told."""
    match order.verb:
        case Verb.PAUSE:
            return await _pause(office, asked, subscription)
        case Verb.RESUME:
            return await _resume(office, asked, subscription)
        case Verb.STOP:
            return await _stop(office, asked, subscription)
        case Verb.TEST:
            return await _test(office, asked, subscription)
        case _:
            return await change_as_typed(office, order, asked, subscription)


async def _pause(office: Office, asked: Asked, subscription: Subscription) -> View:
    paused = await Subscribing(office.storage, office.clock).pause(subscription.id)
    await tell_owner(office, asked, paused, Verb.PAUSE)
    return await confirmed(office, asked, paused, "paused")


async def confirmed(office: Office, asked: Asked, subscription: Subscription | None, title: str) -> View:
    """How a digest stands now; or that it was stopped by somebody else meanwhile."""
    reader = office.reader(asked)
    if subscription is None:
        return note_view(reader, line(reader.texts("digest-gone")))
    return confirmation_view(reader, await shown(office, asked, subscription), title)


async def _resume(office: Office, asked: Asked, subscription: Subscription) -> View:
    reader = office.reader(asked)
    reach = Reach.THERE if subscription.direct else await reach_of(office, asked, subscription.channel)
    if reach is not Reach.THERE:
        return refusal_view(reader, f"digest-refused-{reach}", f"digest resume {subscription.id}")
    resumed = await Subscribing(office.storage, office.clock).resume(subscription.id)
    return await confirmed(office, asked, resumed, "resumed")


async def _stop(office: Office, asked: Asked, subscription: Subscription) -> View:
    """Delete it; one press sets it up anew, from the beginning."""
    reader = office.reader(asked)
    was = await shown(office, asked, subscription)
    was_there = await Subscribing(office.storage, office.clock).stop(subscription.id)
    await tell_owner(office, asked, subscription if was_there else None, Verb.STOP)
    says = reader.texts("sentence-end", words=what_it_says(reader, was))
    said = labelled(reader.texts, reader.texts("digest-ended"), sentences(says, reader.texts("digest-deleted")))
    if was.filters is None or not (subscription.direct or subscription.channel == asked.channel):
        return note_view(reader, said)
    again = written_terms(terms_of(subscription, was.filters))
    return note_view(reader, said, Button(reader.texts("button-digest-anew"), Act.DIGEST, f"digest new {again}"))


async def _test(office: Office, asked: Asked, subscription: Subscription) -> View:
    reader = office.reader(asked)
    if office.engine is None:
        return note_view(reader, line(reader.texts("digest-no-engine")))
    await office.engine.try_out(subscription)
    place = place_in_line(reader.texts, subscription)
    texts = reader.texts
    stop = texts("digest-full-stop")
    said = (place, stop, gap_after(stop), texts("digest-tried"))
    return note_view(reader, labelled(texts, texts("digest-trying"), *said))


async def change_as_typed(office: Office, order: Order, asked: Asked, subscription: Subscription) -> View:
    """Change what was typed, and leave the rest."""
    reader = office.reader(asked)
    if not order.terms:
        return note_view(reader, line(reader.texts("digest-say-what")))
    terms = await _changed_terms(office, order.terms, asked, subscription)
    if isinstance(terms, TermsProblem):
        command = f"digest change {subscription.id} {order.terms}"
        nearest = {each: each for each in terms.nearest}
        return problem_view(reader, terms.what, terms.typed, nearest, command)
    return await change_terms(office, asked, subscription, terms)


async def _changed_terms(
    office: Office, written: str, asked: Asked, subscription: Subscription
) -> Terms | TermsProblem:
    """What is to change; a time without a day keeps the days, and times are by the digest's own clock."""
    zone = subscription.schedule.zone or await zone_of(office, asked)
    terms = parse_terms(written, office.conversation.grammar, zone)
    if isinstance(terms, TermsProblem) and terms.what == "selection":
        days = "daily" if subscription.schedule.frequency is Frequency.DAILY else "weekly"
        with_days = parse_terms(f"{days} {written}", office.conversation.grammar, zone)
        if isinstance(with_days, Terms) and with_days.schedule is not None:
            kept = replace(subscription.schedule, at=with_days.schedule.at, zone=with_days.schedule.zone)
            return replace(with_days, schedule=kept)
    return terms


async def change_terms(office: Office, asked: Asked, subscription: Subscription, terms: Terms) -> View:
    """Change what the terms say; where it is posted stays, since its readers are who they are."""
    reader = office.reader(asked)
    catalogue = office.conversation.desk.catalogue
    if terms.filters is not None and not selected(catalogue, terms.filters):
        return refusal_view(reader, "digest-refused-empty")
    schedule = terms.schedule or (replace(subscription.schedule, zone=terms.zone) if terms.zone else None)
    changed = await Subscribing(office.storage, office.clock).change(
        subscription.id,
        schedule=schedule,
        selection=None if terms.filters is None else written_filters(terms.filters),
        content=terms.content,
        per_post=terms.per_post,
        form=terms.form,
        quiet=terms.quiet,
        language=terms.language,
    )
    await tell_owner(office, asked, changed, Verb.CHANGE)
    return await confirmed(office, asked, changed, "changed")
