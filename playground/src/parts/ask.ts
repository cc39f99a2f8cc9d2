// Sending what was typed: a slash command or a message, as Slack would take it.
import type { Session } from "../context";
import type { Channel, Outcome } from "../model";

export async function ask(session: Session, channel: Channel, text: string, thread?: string): Promise<Outcome> {
  const { offers, act, say } = session;
  const isCommand = text === offers.command || text.startsWith(`${offers.command} `);
  let outcome: Outcome;
  if (isCommand && thread) {
    outcome = {
      ok: false,
      message: `Slack does not take ${offers.command} in threads. Write @hrplan and your question here instead.`,
    };
  } else if (isCommand) {
    const rest = text.slice(offers.command.length).trim();
    outcome = await act({ act: "command", channel: channel.id, command: offers.command, text: rest });
  } else if (text.startsWith("/")) {
    outcome = { ok: false, message: `${text.split(" ")[0]} is not a command here. Try ${offers.command} help.` };
  } else {
    outcome = await act({ act: "write", channel: channel.id, text, ...(thread ? { thread_ts: thread } : {}) });
  }
  if (!outcome.ok) say(outcome.message ?? "That did not work.", outcome.problems);
  return outcome;
}
