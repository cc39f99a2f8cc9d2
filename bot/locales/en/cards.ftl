# Cards, verdicts and lists. What stands in braces is filled in; keep it.

headline = { $reference }: { $title }
reference-indicator = Indicator { $number }
reference-commitment = Commitment { $number }
reference-upr = UPR recommendation { $number }
reference-suggestion = { $organisation }, paragraph { $paragraph }
reference-progress = Progress in 2013, paragraph { $number }

label-indicator = Promised (2016-2020):
label-commitment = The 2021-2025 plan commits to:
label-upr = Recommended:
label-suggestion = Suggested:
label-progress = Reported for 2013:
label-recommended-by = Recommended by:
label-facts-indicator = What the evaluation reports:
label-facts-upr = What the document that quotes it says:
label-facts-suggestion = The paragraph also says:
label-facts-progress = In detail:
label-gaps = Unfinished, as the document itself says:
label-notes = Notes on the print:
label-usage = Type:
label-examples = For example:

column-target = Target
column-promised = Promised
column-reported = Reported
column-verdict = Verdict
column-part = Part
column-all = All targets

outcome-reached = Reached
outcome-short = Short
outcome-not-comparable = Not comparable
outcome-no-figure = No figure
outcome-open = Open

all-reached =
    { $count ->
        [one] The one target in figures is reached.
        [2] Both targets in figures are reached.
       *[other] All { $count } targets in figures are reached.
    }
all-short =
    { $count ->
        [one] The one target in figures falls short.
        [2] Both targets in figures fall short.
       *[other] All { $count } targets in figures fall short.
    }
all-not-comparable =
    { $count ->
        [one] The one target in figures can't be compared with what is reported.
        [2] Neither of the 2 targets in figures can be compared with what is reported.
       *[other] None of the { $count } targets in figures can be compared with what is reported.
    }
all-no-figure =
    { $count ->
        [one] No figure is reported for the one target in figures.
        [2] No figure is reported for either of the 2 targets in figures.
       *[other] No figure is reported for any of the { $count } targets in figures.
    }
all-open =
    { $count ->
        [one] One target in figures, still open: no document reports on it.
       *[other] { $count } targets in figures, still open: no document reports on them.
    }
tally = Of { $total } targets in figures: { $counts }.
count-reached = { $count } reached
count-short = { $count } short
count-not-comparable = { $count } not comparable
count-no-figure = { $count } without a figure
count-open = { $count } open

amount = { $comparator } { $figure } { $unit }
comparator-at-least = at least
comparator-more-than = more than
comparator-at-most = at most
comparator-less-than = less than
comparator-about = about
comparator-rises-by-at-least = a rise of at least
comparator-falls-by-at-least = a fall of at least
comparator-all = all
against-statistic = { $comparator } { $statistic }
with-statistic = { $amount } ({ $statistic })
promised-all = all { $unit }
by-year = { $promise } by { $year }
reported-amount = { $qualifier } { $figure } { $unit }
qualifier-more-than = more than
qualifier-at-least = at least
qualifier-less-than = less than
qualifier-at-most = at most
qualifier-about = about
qualifier-nearly = nearly
no-figure-reported = not reported
in-year = { $amount } ({ $year })
since-until = { $amount } ({ $since } to { $year })

verdict-why = { $verdict }: { $why }
point = 1 point
points = { $count } points
beyond = { $amount } beyond
below-limit = { $amount } below the limit
above-limit = { $amount } above the limit
below-about = { $amount } below, near enough for “about”
verdict-short-by = { $verdict } by { $amount }
bound-more-than = more than { $amount }
bound-less-than = less than { $amount }
bound-about = about { $amount }
same-figure = the same figure
same-figure-more = the same figure, but more was promised
same-figure-less = the same figure, but less was promised
nearly-promised = nearly the figure promised
more-than-promised = above the figure promised
less-than-promised = below the figure promised
reason-repeats-threshold = The report only repeats the threshold
reason-undecided = The report's words leave open on which side of the target it is
reason-no-benchmark = The documents give no figure for the threshold
target-answer = { $reported }, against { $promised }. { $verdict }.
target-no-figure = Promised: { $promised }. No figure is reported.
target-open = Promised: { $promised }. Open: no document reports on it.

source = Source: { $document }, { $reference }, { $lines }
lines =
    { $count ->
        [one] line { $lines }
       *[other] lines { $lines }
    }
quoted-in = quoted in { $document }
version = hrplan catalogue { $version }

how-unanswered = Nothing clear on this among the { $kinds }; this is from other documents.
how-corrected = Showing results for “{ $used }” (typed: “{ $typed }”).
how-related-words = Found by related words, not by your own.
how-closest-matches = No exact answer. These are the closest matches.
how-names = Recognised: { $names }.
recommended-by = Recommended by { $states }.
matched = Matches: { $words }.

title-items =
    { $count ->
        [one] 1 item
       *[other] { $count } items
    }
items-missing = Not in the documents: { $items }.
items-more = The first { $shown } are shown; { $more } more were asked for. Ask for the next ones by their numbers.
everything = All items
count-items =
    { $count ->
        [one] 1 item
       *[other] { $count } items
    }
count-targets =
    { $count ->
        [one] 1 target
       *[other] { $count } targets
    }
count-points =
    { $count ->
        [one] 1 point
       *[other] { $count } points
    }
title-targets = Targets in figures: { $what }
title-related = Related to { $reference }
no-links = No links to other items are recorded.
link-continues = Continues
link-continued-by = Continued by
link-same-matter = On the same matter
link-repeats = Repeats
link-repeated-in = Repeated in
link-contradicts = Does not agree with
link-cites = Cites
link-cited-by = Cited by
link-inline-continues = {" "}(continued by { $about })
link-inline-continued-by = {" "}(continues { $about })
link-inline-same-matter = {" "}(on the same matter)
link-inline-repeats = {" "}(repeated in { $about })
link-inline-repeated-in = {" "}(repeats { $about })
link-inline-contradicts = {" "}(does not agree with { $about })
link-inline-cites = {" "}(cited in { $about })
link-inline-cited-by = {" "}(cites { $about })
title-gaps = Unfinished, as the documents themselves say
title-gaps-of = Unfinished, as the documents themselves say: { $what }
gaps-explained = Only what a document itself calls unfinished, not submitted, still a draft, or in need of improvement.
introduction-of = Introduction to “{ $part }”
introduction-of-document = Introduction to “{ $document }”
introduction-with-items = { $name } ({ $items })
comma = {", "}
named = { $name }:{" "}
after-label = {" "}
sentence-end = { $words }.
count-in-brackets = {" "}({ $count })

kind-indicator = indicators
kind-commitment = commitments
kind-upr = UPR recommendations
kind-suggestion = NGO suggestions
kind-progress = progress paragraphs

button-wording = Exact wording
says-wording = Show the exact wording of the passage
button-all = Show all
says-all = Show every point that is reported
button-related = Related ({ $count })
button-compare = Compare
button-cite = Cite
button-share = Share here
says-share = Post this answer in this conversation
button-next = Next page
button-previous = Previous page
button-menu = Browse
button-help = Help
button-card = Open the card
button-gaps = Unfinished points
button-count = { $verdict }: { $count }
button-remove = Remove
says-remove = Remove this shared answer
shared-by = Shared by
remove-not-yours = Only the person who shared an answer can remove it.
select-others =
    { $count ->
        [one] 1 other match
       *[other] { $count } other matches
    }
select-open = Open an item
select-browse = Choose
shortened = … shortened to fit. “Show all” or “full” with the item's number has the rest.
button-close = Close
