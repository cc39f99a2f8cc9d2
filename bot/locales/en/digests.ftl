# Digests: what they say, the words around their posts, setting them up, and what goes wrong.

weekday-0 = Monday
weekday-1 = Tuesday
weekday-2 = Wednesday
weekday-3 = Thursday
weekday-4 = Friday
weekday-5 = Saturday
weekday-6 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
day-in-words = { $day } { $month } { $year }
moment = { $weekday } { $day } { $month } { $year }, { $time }
zone = { $zone }, { $offset }

digest-says-walk =
    { $count ->
        [one] { $what }, the next item each time, in the order of the documents
       *[other] { $what }, the next { $count } items each time, in the order of the documents
    }
digest-says-item = { $what }, one item each time, at random, none twice until all have come
digest-says-scorecard = { $what }, the scorecard
digest-says-changes = { $what }, what changed in the data; nothing is posted where nothing changed
digest-says-changes-always = { $what }, what changed in the data, also where nothing changed
digest-condensed = { $says } (condensed)
digest-daily = every day at { $time } ({ $zone })
digest-weekly = every { $weekday } at { $time } ({ $zone })
digest-place-direct = in a direct message
digest-at = { $moment } ({ $zone })
digest-at-for-you = { $there }; for you { $mine } ({ $zone })
digest-state-paused = none while it is paused
digest-state-stopped = none: it stopped, since { $reason }
digest-reason-archived = the channel is archived
digest-reason-gone = the channel is gone, or hrplan can't see it any more
digest-reason-removed = hrplan is not in the channel
digest-reason-uninstalled = hrplan was taken off the workspace
digest-reason-other = Slack refuses its posts ({ $code })

digest-intro-by = set up this digest.
digest-intro-nobody = Whoever set up this digest has asked to be forgotten.
digest-intro-yours = You set up this digest.
digest-intro-comes = What comes: { $says }. When: { $when }.
digest-intro-stop = To stop it: press Stop below, or type /hrplan digest stop. The person who set it up and admins can do this.
digest-intro-stop-direct = To stop it: press Stop below, or type /hrplan digest stop.
digest-skipped =
    { $count ->
        [one] One post before this one was missed, since hrplan was not running.
       *[other] { $count } posts before this one were missed, since hrplan was not running.
    }
digest-again = All { $total } items were read. It starts again with the first.
digest-ends = This was the last of { $total }. The next post starts again with the first.
digest-thread = The items stand in the thread.
digest-title-walk = { $what }: { $first } to { $last } of { $total }
digest-title-one = { $what }: { $place } of { $total }
digest-title-all =
    { $total ->
        [one] { $what }: 1 item
       *[other] { $what }: { $total } items
    }
digest-title-item-day = Item of the day: { $what }
digest-title-item-week = Item of the week: { $what }
digest-title-changes = What changed: { $what }
digest-changes-from-now = From now on this says what changes in the data. It starts with edition { $version }.
digest-changes-none = Nothing changed in the data since the last post.
digest-changes-count =
    { $count ->
        [one] 1 item changed since the last post.
       *[other] { $count } items changed since the last post.
    }
digest-changes-more = { $count } more are not shown here.
digest-changes-editions = From the notes of the editions:
digest-changed-new = New:
digest-changed-figures = Figures changed:
digest-changed-words = Words changed:
digest-changed-gone = No longer there:
digest-nothing-left = The data holds no item any more that fits. Nothing more is posted until it does. Change the digest or stop it.
digest-foot = hrplan digest, { $when } · hrplan catalogue { $version }

digest-label-what = What:
digest-label-when = When:
digest-label-where = Where:
digest-label-next = Next post:
digest-title-set-up = The digest is set up
digest-title-exists = This digest is there already
digest-title-changed = The digest is changed
digest-title-paused = The digest is paused
digest-title-resumed = The digest goes on
digest-title-preview = Preview
digest-title-list = Digests
digest-title-new = Set up a digest
digest-title-change = Change the digest
digest-how-to-stop = To stop it: press Stop, here or on any post, or type /hrplan digest stop.
digest-list-here = In this channel
digest-list-yours = Yours
digest-set-up-by = set up by
digest-next = Next post: { $next }
home-digests-unread = Your digests can't be read at the moment. Please open this tab again later.
digest-none = There is no digest here, and none of yours.
digest-example = For example: /hrplan digest weekly monday 09:00 women
digest-more = { $count } more are not shown here.
digest-stopped = A digest stopped
digest-stopped-next = Once that is put right, press Resume, and it goes on where it was. Or press Stop to delete it.
digest-unknown-title = A post may be missing:
digest-unknown = The connection to Slack broke while the digest of { $moment } ({ $zone }) was posted. It may be there, or not. Please look, and press Send again if it is missing.

button-digest-pause = Pause
button-digest-stop = Stop
button-digest-resume = Resume
button-digest-change = Change
button-digest-preview = Preview
button-digest-test = Post one now
button-digest-new = Set up a digest
button-digest-again = Send again
button-digest-list = Digests
button-digest-invited = I have invited it
says-digest-pause = Post nothing until the digest is resumed
says-digest-stop = End this digest and delete it
says-digest-resume = Go on with this digest
says-digest-change = Change what this digest says, when and how
says-digest-preview = Show the next post to me alone
says-digest-test = Post what comes next now; it comes again at the usual time
button-digest-weekly = Every Monday at 09:00
button-digest-daily = Every day at 09:00
button-digest-set-up = Set it up
button-digest-anew = Set it up again
button-digest-pick = Choose in a form

digest-full-stop = .
digest-colon = :{" "}
digest-preview-when = Only you see this. Next post: { $next }
digest-preview-nothing = Nothing changed since the last post, so nothing would be posted.
digest-preview-thread =
    { $count ->
        [one] One more message follows in its thread.
       *[other] { $count } more messages follow in its thread.
    }
digest-ended = The digest has ended:
digest-deleted = All that was kept about it is deleted.
digest-gone = This digest is not there any more; somebody has stopped it.
digest-trying = The next post is on its way. Where:
digest-tried = It does not count: the same items come again at the usual time.
digest-no-engine = Nothing posts digests here at the moment.
digest-say-when = Say when as well: on which day, and at what time. Or choose:
digest-say-what = Say what to change, for example: /hrplan digest change 1 friday 10:00, or items:5, or condensed.
digest-which = Which digest? Press its button, or type its number.
digest-no-such = There is no digest with that number here.
digest-not-yours = This digest can be paused, changed or stopped by
digest-not-yours-or-admins = {" "}and by admins. Please ask one of them.
digest-not-yours-admins = Only admins can set up, change or stop digests in this channel. Please ask one of them.
digest-told-pause = paused your digest
digest-told-change = changed your digest
digest-told-stop = stopped and deleted your digest
digest-problem-selection = “{ $typed }” names no theme, group, right, chapter or other part of the documents.
digest-problem-no-such-time = There is no time { $typed }. Times go from 00:00 to 23:59.
digest-problem-unknown-day = “{ $typed }” is not a day.
digest-problem-day-of-daily = A daily digest comes every day. Say weekly, or leave the day out.
digest-problem-zone = “{ $typed }” is not a time zone. They are named by region and city, such as Europe/Zurich.
digest-problem-items = items: takes a number from 1 to 10, not “{ $typed }”.
digest-problem-option = “{ $typed }” is not understood there.
digest-problem-instead = Did you mean:
digest-refused-empty = Nothing in the data fits that, so there would be nothing to post. Choose something wider.
digest-refused-admins = In this channel, only admins of the workspace set up digests. You can have one for yourself: add “for me”.
digest-refused-not-a-member = hrplan is not in this channel, so it can't post there. Type /invite @hrplan in the channel, then try again. Or add “for me” to have the digest in a direct message.
digest-refused-archived = This channel is archived. Nothing can be posted in it.
digest-refused-not-yours = You are not in this channel. Join it first.
digest-refused-many = There are 20 digests already. Stop one that nobody needs first.
digest-sent-again = It is being posted once more.
digest-sent-already = It was sent again already, or has arrived after all.
digest-start = A digest reads a part of the documents to a channel or to you, at the times you choose.

digest-form-subject = About what
digest-form-all = All
digest-form-kinds = Kinds of items
digest-form-now = As it is
digest-form-verdict = Verdict on a target
digest-form-any = Any, or none
digest-form-content = What to post
digest-form-walk = Items in order
digest-form-walk-hint = A few each time, as the documents have them
digest-form-item = One item
digest-form-item-hint = At random, none twice until all have come
digest-form-scorecard = The scorecard
digest-form-scorecard-hint = How many targets are reached, short, without a figure
digest-form-changes = Changes
digest-form-changes-hint = What changed in the data since the last post
digest-form-items = How many items each time
digest-form-form = Length
digest-form-normal = Normal
digest-form-normal-hint = With targets, figures and sources; many items in a thread
digest-form-condensed = Condensed
digest-form-condensed-hint = One line for each item
digest-form-quiet = When nothing changed
digest-form-quiet-yes = Post nothing
digest-form-quiet-no = Say that nothing changed
digest-form-day = On which day
digest-form-daily = Every day
digest-form-weekly = Every { $weekday }
digest-form-at = At what time
digest-form-zone = Time zone
digest-form-zone-hint = Your own, as Slack knows it, unless you choose another. Type a city to look for it.
digest-form-place = Where to post
digest-form-here = In this channel
digest-form-me = In a direct message to me
digest-form-channel-hint = Without a channel, it comes to you in a direct message. hrplan must be in the channel: /invite @hrplan
digest-form-language = Language
digest-comma = {", "}
