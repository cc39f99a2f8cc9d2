// Slack's mrkdwn as the rich text that Slack itself turns it into. The library draws rich text to the letter, but takes
// mrkdwn and even plain text too far: an escaped `&lt;!channel&gt;` became a mention.
import type { RichTextBlock, RichTextElement as Inline } from "@slack/types";

type Style = { bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean };
type Part = RichTextBlock["elements"][number];

const MARKS: Record<string, keyof Style> = { "*": "bold", _: "italic", "~": "strike" };
const TOKEN = /<([^<>\n]+)>|`([^`\n]+)`|:([a-z0-9_+'-]+):|(?<![\w*_~])([*_~])(?=\S)(.+?)(?<=\S)\4(?![\w*_~])/gu;

export function richText(text: string): RichTextBlock {
  const parts = text.split(/```\n?/).flatMap((piece, index) => (index % 2 ? preformatted(piece) : paragraphs(piece)));
  return { type: "rich_text", elements: parts };
}

/** Plain text: nothing in it means anything, save emoji where they are allowed. */
export function plainText(text: string, emoji: boolean, style?: Style): RichTextBlock {
  const found = emoji ? splitEmoji(text, style ?? {}) : [raw(text, style ?? {})];
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: found }] };
}

function preformatted(piece: string): Part[] {
  const content = decode(piece).replace(/\n$/, "");
  return [{ type: "rich_text_preformatted", elements: [{ type: "text", text: content }] }];
}

function paragraphs(piece: string): Part[] {
  const parts: Part[] = [];
  let lines: string[] = [];
  let quoted = false;
  const finish = () => {
    const elements = inline(lines.join("\n"), {});
    if (elements.length) parts.push({ type: quoted ? "rich_text_quote" : "rich_text_section", elements });
    lines = [];
  };
  for (const line of piece.split("\n")) {
    const isQuote = /^(&gt;|>)/.test(line);
    if (isQuote !== quoted) finish();
    quoted = isQuote;
    lines.push(isQuote ? line.replace(/^(&gt;|>) ?/, "") : line);
  }
  finish();
  return parts;
}

function inline(text: string, style: Style): Inline[] {
  const found: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > end) found.push(literal(text.slice(end, match.index), style));
    end = match.index + match[0].length;
    const [whole, reference, code, emoji, mark, marked] = match;
    if (reference !== undefined) found.push(...refer(reference, style));
    else if (code !== undefined) found.push(literal(code, { ...style, code: true }));
    else if (emoji !== undefined) found.push(emojiOr(whole, emoji, style));
    else if (mark && marked) found.push(...inline(marked, { ...style, [MARKS[mark] as keyof Style]: true }));
  }
  if (end < text.length) found.push(literal(text.slice(end), style));
  return found;
}

/** What stands between angle brackets: a person, a channel, a date, everybody, or an address. */
function refer(reference: string, style: Style): Inline[] {
  const [target = "", label] = reference.split("|", 2);
  const styled = Object.keys(style).length ? { style } : {};
  if (target.startsWith("@")) return [{ type: "user", user_id: target.slice(1), ...styled }];
  if (target.startsWith("#")) return [{ type: "channel", channel_id: target.slice(1), ...styled }];
  if (target.startsWith("!date^")) {
    const [, timestamp = "0", format = "{date}", url] = target.split("^");
    const date = { type: "date" as const, timestamp: Number(timestamp), format, fallback: decode(label ?? "") };
    return [url ? { ...date, url } : date];
  }
  if (/^!(here|channel|everyone)$/.test(target)) {
    return [{ type: "broadcast", range: target.slice(1) as "here" | "channel" | "everyone" }];
  }
  if (target.startsWith("!")) return [literal(label ?? target, style)];
  return [{ type: "link", url: decode(target), text: decode(label ?? target), ...styled }];
}

function splitEmoji(text: string, style: Style): Inline[] {
  return text
    .split(/(:[a-z0-9_+'-]+:)/)
    .filter(Boolean)
    .map((part) => (/^:.+:$/.test(part) ? emojiOr(part, part.slice(1, -1), style) : raw(part, style)));
}

/** Names with digits alone are times or references such as 28:294:1, not emoji. */
function emojiOr(whole: string, name: string, style: Style): Inline {
  return /[a-z]/.test(name) || /^[+-]1$/.test(name) ? { type: "emoji", name } : raw(whole, style);
}

const literal = (text: string, style: Style): Inline => raw(decode(text), style);

function raw(text: string, style: Style): Inline {
  return Object.keys(style).length ? { type: "text", text, style } : { type: "text", text };
}

const decode = (text: string): string => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
