# Comparison, scorecard, menus, help, about, and what was not found.

title-compare = Compare: { $what }
compare-promised = Promised for 2016-2020, and what the evaluation reports
compare-committed = Committed to for 2021-2025
compare-recommended = Recommended by states (Universal Periodic Review)
compare-suggested = Suggested by NGOs
compare-told = Reported for 2013
compare-nothing = Nothing on this in the documents at hand.
compare-covers = Of “{ $document }” hrplan holds: { $covers }
compare-explained = Each text says what its document says, in hrplan's own words. hrplan catalogue { $version }

title-scorecard = Scorecard
title-scorecard-of = Scorecard: { $what }
scorecard-none =
    { $items ->
        [one] The one item here has no target in figures.
       *[other] None of the { $items } items here has a target in figures.
    }
scorecard-base = Counted over { $items } { $items ->
        [one] item
       *[other] items
    }: { $with_targets } { $with_targets ->
        [one] has
       *[other] have
    } targets in figures{ $left ->
        [0] .
        [one] ; the other one promises nothing in figures.
       *[other] ; the other { $left } promise nothing in figures.
    }
scorecard-claims = What the document says of itself:
scorecard-explained = Verdicts are arithmetic on the documents' own figures. hrplan catalogue { $version }

menu = Browse
menu-rights = Rights and sections
menu-themes = Themes
menu-groups = Groups of people
menu-states = Recommending states
menu-laws = Laws and plans
menu-bodies = Bodies
menu-treaties = Treaties
menu-organisations = Organisations
menu-introduction = What its introduction says:

title-wording = Exact wording: { $reference }
wording-explained = Word for word from “{ $document }”; only line breaks, hyphens at line ends and page numbers are undone.
wording-missing = This installation has no copy of the { $document }, so its exact wording can't be shown.
wording-missing-how = Whoever runs hrplan can add one: hrplan sources add FILE.
wording-prevails = The document says that its { $language } version prevails.

title-cite = Cite { $reference }
style-chicago = Chicago (footnote)
style-apa = APA
style-oscola = OSCOLA
style-bibtex = BibTeX
cite-explained = hrplan writes four styles: Chicago, APA, OSCOLA and BibTeX. What the document doesn't give (a date, an address) is not made up. Check the style your publisher wants.

title-help = hrplan: questions on human-rights action plans
title-help-topic = Help: { $command }
help-signs = For words in CAPITALS, type your own. What stands in [ ] can be left out. | stands between choices.
help-first = Ask in your own words, or by number. Four questions to try:
help-items = Items are typed by number: { $forms }.
help-commands = Commands, after /hrplan:
help-everywhere = A mention (@hrplan) or a direct message understands the same. Answers to commands are only visible to you until you share them.

command-help = How to use hrplan, or one command.
command-browse = What there is, without knowing a word: areas, rights, chapters, themes, states.
command-list = All items that filters select: theme:, group:, state:, kind:, document:, verdict:.
command-targets = Targets in figures, each with what is reported and the verdict.
command-full = An item with every point that is reported.
command-wording = The exact wording of a passage, where this installation has the document.
command-related = Items on the same matter in other documents.
command-compare = The old plan beside the new: promised, reported, committed to, recommended.
command-scorecard = How many targets are reached, short, not comparable or without a figure.
command-gaps = What the documents themselves say is unfinished.
command-cite = References to copy: Chicago, APA, OSCOLA, BibTeX.
command-export = A file of what is shown: CSV, Excel, or a brief.
command-digest = A part of the catalogue, read to a channel or to you on a schedule.
command-settings = Your language and how much cards show.
command-about = What hrplan holds, what it stores, whom to ask.

talk-greeting = Hello! Ask me about the human-rights action plans. You could begin with one of these:
talk-thanks = You're welcome. Ask whenever you need a figure or a source.
talk-farewell = Goodbye. I'm here when you need a figure or a source.
talk-pleasantry = I only know the human-rights action plans and what is said about them. You could ask:

title-not-found = Nothing found
no-such-number = There is no “{ $asked }”: the documents hold { $total } { $what }.
no-recommendation = { $state }: the documents at hand quote no recommendation by this state.
no-more-pages =
    { $pages ->
        [1] There is only one page.
       *[other] There are only { $pages } pages.
    }
nothing-passes = Nothing in the documents matches these filters: { $filters }.
nothing-matches = The documents at hand don't answer “{ $asked }”.
nothing-matches-in = The documents at hand don't answer “{ $asked }” within: { $filters }.
semicolon = {"; "}
not-found-covers = They cover: { $documents }.
not-found-themes = The nearest themes:
not-found-nearest = The nearest numbers:
did-you-mean = Did you mean:
mistake-unknown-command = “{ $detail }” is not a command.
mistake-unknown-filter = “{ $detail }:” is not a filter. Filters are kind:, document:, theme:, group:, state:, law:, body:, treaty: and verdict:.
mistake-unknown-value = “{ $detail }” is not known. “browse themes” and “browse states” show what there is.
mistake-missing-item = “{ $detail }” needs something after it, for example an item's number.
mistake-backward-range = A range counts upwards: write 51-53, not 53-51.
mistake-too-long = That is too long to read. Ask in a sentence or two.
