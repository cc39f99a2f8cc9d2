# About hrplan, and help.

title-about = About hrplan
about-what = hrplan answers from five documents and from nothing else. Every claim is the document's own; a verdict is arithmetic on the document's own figures. What the documents don't say, it doesn't know.
about-documents = Documents
about-dated = {" "}({ $date })
about-covers = . { $what }
about-counts = What is held
about-count = { $count } { $what }
about-targets =
    { $count ->
        [one] 1 target in figures
       *[other] { $count } targets in figures
    }
about-links =
    { $count ->
        [one] 1 link between items
       *[other] { $count } links between items
    }
about-version = Version of the catalogue:
about-edition = hrplan catalogue { $version } of { $date }
about-privacy = Privacy:
about-privacy-text = No message is stored. What is stored:
stored-settings = Your settings: language, cards, time zone.
stored-digests = Digests that you set up, and when they were posted.
stored-opinions = How often an answer was found helpful or not, by item and day, without names.
stored-deliveries = The numbers of Slack's requests, for two hours, so that each is answered once.
stored-threads = Which items a thread showed last, for 30 days, so that “and the next one?” is understood.
stored-tokens = The key that your workspace gave when it installed hrplan, encrypted.
about-deleting = “Settings” deletes what is stored about you. When a workspace takes hrplan off, everything of it is deleted at once.
about-contact = Contact:
about-contact-text = “Report an error” reaches the maintainers; so does the menu under each answer.

help-more = Choose one below to see how it is used, or type “help” and its name.
help-choose = Help on a command
help-of = : { $what }
