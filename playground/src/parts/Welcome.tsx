// What an empty conversation shows: what this is, and questions to begin with.
import { useSession } from "../context";
import type { Channel } from "../model";
import { ask } from "./ask";

export function Welcome({ channel }: { channel: Channel }) {
  const session = useSession();
  const { offers, workspace } = session;
  if (!channel.has_app) {
    return (
      <section className="welcome">
        <h2>hrplan is not in this channel</h2>
        <p>
          Its private answers to {offers.command} work here too. To have it answer mentions and post, add it from the
          channel's menu above.
        </p>
      </section>
    );
  }
  const isApp = channel.id === workspace.dm;
  const { prompts = [], title = "" } = (isApp && workspace.assistant[""]) || {};
  const suggested = prompts.map((one) => ({ title: one.title, command: one.message }));
  return (
    <section className="welcome">
      <h2>{isApp ? title || "Ask hrplan" : "What did the plan promise, and what was reported?"}</h2>
      <p>{offers.about}</p>
      <ul className="questions">
        {(suggested.length ? suggested : offers.questions).map((one) => (
          <li key={one.title}>
            <button type="button" onClick={() => void ask(session, channel, one.command)}>
              <strong>{one.title}</strong>
              <span>{one.command}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="quiet">
        Or type <kbd>/</kbd> for everything {offers.command} understands.
      </p>
    </section>
  );
}

/** The prompts that the app suggests in its Messages tab. */
export function Prompts() {
  const session = useSession();
  const { workspace } = session;
  const { prompts = [], title = "" } = workspace.assistant[""] ?? {};
  const dm = workspace.channels.find((one) => one.id === workspace.dm);
  if (!dm || prompts.length === 0) return null;
  return (
    <section className="prompts" aria-label={title || "Suggested questions"}>
      <h2>{title || "Suggested questions"}</h2>
      <ul>
        {prompts.map((one) => (
          <li key={one.title}>
            <button type="button" className="button" onClick={() => void ask(session, dm, one.message)}>
              {one.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
