# Opinions on answers, and reports of errors.

button-helpful = This was helpful
button-unhelpful = This was not helpful
button-report = Report an error
button-send = Send
button-cancel = Cancel
feedback-thanks = Thank you. Counted, without your name.
feedback-sorry = Thank you. Counted, without your name. If something is wrong or missing, please say what:
title-report = Report an error
report-about = Your report is about: { $about }
report-general = hrplan in general
report-wrong = What is wrong or missing?
report-hint = If you can, name the document and the page. Please write nothing that others should not read.
report-contact = May the maintainers write to you about it?
report-named = Yes, send my name with the report
report-thanks = Thank you. Your report has reached the maintainers.
reported-title = A report of an error
reported-about = About:
reported-by = From:
