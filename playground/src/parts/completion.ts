// What the composer offers to complete: commands after `/`, people and the app after `@`.
import type { Completion, Offers, Person } from "../model";

/** What can complete the text, best first; nothing once the text stands on its own. */
export function completionsFor(text: string, offers: Offers, people: Person[]): Completion[] {
  if (text.startsWith("/")) return commands(text.toLowerCase(), offers);
  const mention = /(?:^|\s)@(\w*)$/.exec(text);
  if (!mention) return [];
  const begun = (mention[1] ?? "").toLowerCase();
  const before = text.slice(0, text.length - begun.length - 1);
  const names = [{ name: "hrplan", real_name: "the app" }, ...people];
  return names
    .filter((one) => one.name.startsWith(begun) && one.name !== begun)
    .map((one) => ({ insert: `${before}@${one.name} `, usage: `@${one.name}`, summary: one.real_name }));
}

function commands(text: string, offers: Offers): Completion[] {
  const { command, completions } = offers;
  if (!text.startsWith(command)) return command.startsWith(text) ? all(offers) : [];
  if (text === command) return all(offers);
  const rest = text.slice(command.length).trimStart();
  return completions.filter((one) => one.insert.toLowerCase().startsWith(rest) && one.insert.trim() !== rest).map(
    (one) => ({ ...one, insert: `${command} ${one.insert}` }),
  );
}

function all({ command, completions }: Offers): Completion[] {
  return completions.map((one) => ({ ...one, insert: `${command} ${one.insert}` }));
}
