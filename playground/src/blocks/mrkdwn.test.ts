import { describe, expect, test } from "vitest";
import { plainText, richText } from "./mrkdwn";

/** The inline elements of the first part, each as one word. */
function words(text: string): string[] {
  const [first] = richText(text).elements;
  return (first?.elements ?? []).map((one) => {
    const { type, text: says, style } = one as { type: string; text?: string; style?: Record<string, boolean> };
    return [type === "text" ? "" : `${type}:`, says ?? "", style ? ` [${Object.keys(style).join(" ")}]` : ""].join("");
  });
}

describe("mrkdwn", () => {
  test("what is escaped means nothing", () => {
    expect(words("&lt;!channel&gt; &lt;@U1&gt; &amp;amp; 5 &gt; 3")).toEqual(["<!channel> <@U1> &amp; 5 > 3"]);
  });

  test("marks count at the edges of words only", () => {
    expect(words("*bold* 2*3*4 _so_ snake_case_name ~no~")).toEqual([
      "bold [bold]",
      " 2*3*4 ",
      "so [italic]",
      " snake_case_name ",
      "no [strike]",
    ]);
  });

  test("marks nest, and nothing counts in code", () => {
    expect(words("*a _b_* `*c*`")).toEqual(["a  [bold]", "b [bold italic]", " ", "*c* [code]"]);
  });

  test("references become people, channels, links and dates", () => {
    const text = "<@U1> <#C1|general> <https://a.example/?x=1&amp;y=2|there> <!date^0^{date}|then>";
    expect(richText(text).elements[0]?.elements.filter((one) => one.type !== "text")).toEqual([
      { type: "user", user_id: "U1" },
      { type: "channel", channel_id: "C1" },
      { type: "link", url: "https://a.example/?x=1&y=2", text: "there" },
      { type: "date", timestamp: 0, format: "{date}", fallback: "then" },
    ]);
  });

  test("a name between colons is an emoji, figures are not", () => {
    expect(words("at 10:30:00 :tada:")).toEqual(["at 10", ":30:", "00 ", "emoji:"]);
  });

  test("lines that begin with an angle bracket are a quotation, fences are code", () => {
    const kinds = richText("one\n&gt; two\n&gt; three\nfour\n```\n*five*\n```").elements.map((one) => one.type);
    expect(kinds).toEqual(["rich_text_section", "rich_text_quote", "rich_text_section", "rich_text_preformatted"]);
  });
});

test("plain text is shown to the letter", () => {
  const [section] = plainText("<!channel> *b* &amp; :smile:", false).elements;
  expect(section?.elements).toEqual([{ type: "text", text: "<!channel> *b* &amp; :smile:" }]);
});
