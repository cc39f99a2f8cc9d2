# The Home tab, and the prompts of the Messages tab.

home-title = hrplan
home-what = What the human-rights action plans promise, what is reported on them, and what is recommended, with the source of every figure.
home-search = Search, or an item's number
home-search-placeholder = indicator 51, or: air quality target
home-try = Questions to try
home-news = What's new in the data
home-news-edition = Edition { $version }, { $date }
home-news-more =
    { $count ->
        [one] 1 more change
       *[other] { $count } more changes
    }
home-value = : { $value }
home-change-settings = Change settings
home-about = Privacy, help and support
home-privacy = No message is stored. “Change settings” also deletes what is stored about you; “About hrplan” says what is stored.
home-digests = Your digests
home-no-digests = You have no digests. A digest reads a part of the catalogue to you or to a channel, on the days you choose.

prompts-title = Ask about the human-rights action plans
prompt-number = Look up an indicator
prompt-number-asks = indicator 51
prompt-question = Ask in your own words
prompt-question-asks = air quality target
prompt-state = What a state recommended
prompt-state-asks = what did India recommend
prompt-scorecard = See the scorecard
prompt-scorecard-asks = scorecard
