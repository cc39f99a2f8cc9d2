# Cards in short, filters of lists, comparison and scorecard: what was added to cards.ftl and pages.ftl.

no-targets-reported =
    { $count ->
        [one] No target in figures; the evaluation reports 1 point.
       *[other] No target in figures; the evaluation reports { $count } points.
    }
label-facts-beside-table = What else the evaluation reports:
left = “Show all” also has { $what }.
left-points =
    { $count ->
        [one] 1 more point
       *[other] { $count } more points
    }
left-repeated =
    { $count ->
        [one] 1 point that repeats the figures above
       *[other] { $count } points that repeat the figures above
    }
left-notes =
    { $count ->
        [one] 1 note on the print
       *[other] { $count } notes on the print
    }
targets-left =
    { $count ->
        [one] 1 more target is on the card.
       *[other] { $count } more targets are on the card.
    }

title-narrowed = { $what }, in: { $filters }
range-items = { $first } to { $last } of { $total } items
range-targets = { $first } to { $last } of { $total } targets
range-points = { $first } to { $last } of { $total } points

narrow-kinds = Kind
narrow-any-kinds = All kinds
narrow-themes = Theme
narrow-any-themes = All themes
narrow-groups = Group of people
narrow-any-groups = All people
narrow-verdicts = Verdict
narrow-any-verdicts = All verdicts
filter-verdict = verdict “{ $verdict }”
narrow-count = { $what } ({ $count })
narrow-by-typing = To narrow this list, type a filter after the question: theme:health, kind:commitment, verdict:short.
widen = The same with fewer filters:
widen-without = Without { $what }

compare-in-figures = Its targets in figures:
compare-beside = Beside it:
shown-of = { $title } (first { $shown } of { $total })
button-all-of = All { $count } { $what }
scorecard-claims-more = What else the evaluation says:
column-targets = Targets
column-reached = Reached
column-others = The others
reached-of = { $count } of { $total }
menu-left = { $count } more are in the list below.
select-browse-range = { $first } to { $last } of { $total }

button-export = Save as file
says-export = Save this as CSV, Excel or a brief
button-picture = Chart as picture
says-picture = Send the chart as a picture with a description

shortened-text = … shortened to fit; the message itself shows more.
