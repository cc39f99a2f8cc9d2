# The shortcuts, and the step for Workflow Builder.

title-look-up = Look up the plan
look-up-label = What do you look for?
look-up-hint = A number (51, IV.2.3, 28.294, cango 12) or words (air quality). Choose one of what is found.
look-up-placeholder = Type to search
look-up-all = All that “{ $typed }” finds
look-up-nothing = Please choose one of what is found.
button-show = Show
share-label = Share it in
share-hint = Everybody there sees it, with your name as the person who shared it.
share-placeholder = Choose a conversation
share-not-member = hrplan can't post there. Invite @hrplan to that conversation, or choose another one.
share-failed = Slack did not take it. Please try again in a minute.
button-share-it = Share
title-find-related = Related items
find-related-count =
    { $count ->
        [one] 1 item on what the message says
       *[other] { $count } items on what the message says
    }
find-related-named = Named in the message: { $words }.
find-related-nothing = The documents at hand hold nothing on what this message says.
find-related-empty = There is no text in this message to look for.
step-no-question = The step got no question. Give it an item's number, for example indicator 51, or words to look for.
step-not-a-question = “{ $question }” asks for something that a workflow can't do (files, digests, settings).
step-failed = hrplan could not answer just now. Please run the workflow again.
