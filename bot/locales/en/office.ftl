# What goes wrong between the app and Slack.

something-went-wrong = Something went wrong on my side, and it has been logged. Please try again in a moment.
not-installed = hrplan is not installed in this workspace any more. Please ask an administrator to install it again.
