# Files of what is shown, and the scorecard as a picture.

title-save = Save as a file
button-save = Save
save-what = Saved in full, not only what is shown: { $what }
save-which = In which format? { $what }
save-format = Format
format-csv = CSV
format-csv-explained = A table for any spreadsheet or program
format-xlsx = Excel
format-xlsx-explained = A workbook, with a sheet on the sources
format-brief = Brief
format-brief-explained = Text to read and pass on (Markdown)
save-columns = Columns
save-columns-all = All { $count } columns
save-columns-hint = For CSV and Excel. Choose some, or leave it empty for all. The columns document, lines, publisher, date and address name the source.
save-place = Where to
save-here = This conversation
save-here-explained = Everybody here sees the file
save-to-me = To me alone, as a direct message
save-under-way = The file is being made ({ $format }) and comes in a moment:
save-done = { $format }: { $what } ({ $count ->
        [one] 1 row
       *[other] { $count } rows
    }, catalogue { $version }). Every row names its document and lines.
save-done-brief = Brief: { $what } (catalogue { $version }). Each claim is attributed; the sources are at the end.
save-elsewhere = hrplan can't post files where you asked, so the file is here. To have files there, invite @hrplan.
save-is-elsewhere = hrplan can't post files in this conversation, so the file is in your direct messages with hrplan.
save-failed = The file could not be sent. Nothing was lost: please ask again in a minute.

picture-under-way = The picture is being drawn and comes in a moment:
picture-alt = Bar chart. { $counts }

about-what-is-saved = What this is
about-made = Made on
about-catalogue = Catalogue
about-source = Source
about-verdicts = Verdicts
brief-made = Made by hrplan on { $date }, from its catalogue { $version }.
brief-says-indicator = The 2016-2020 plan promised, as the { $document } restates it:
brief-says-commitment = The { $document } commits to:
brief-says-upr = Recommended in the { $document }:
brief-says-suggestion = Suggested in the { $document }:
brief-says-progress = Reported for 2013 in the { $document }:
brief-reports = What the { $document } reports or says on it:
brief-sources = Sources
brief-reading = How to read this
brief-reading-text = Each text stands for what its document says, in hrplan's own words; figures, dates and names are the document's. A verdict is arithmetic on the document's own figures: what is reported, held against what was promised. Where the documents give no figure, or none that can be compared, it says so.
status-working = is making your file …
