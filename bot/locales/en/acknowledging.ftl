# What is said to somebody who waits while work goes on.

one-moment = One moment: this takes longer than usual. The answer follows.
form-under-way = One moment: this is under way. The result appears here.
form-done = Done.
