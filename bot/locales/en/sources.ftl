# Where an item comes from, and words one after the other.

source-quoted = Source: { $quoted }, { $reference }, { $quoting }, { $lines }
place-upr = recommendation { $number }
place-suggestion =
    { $count ->
        [one] paragraph { $number }
       *[other] paragraphs { $number }
    }
place-opening = opening and { $place }
place-progress = paragraph { $number }
and-last = { $before } and { $last }
promised-none = no { $unit }
