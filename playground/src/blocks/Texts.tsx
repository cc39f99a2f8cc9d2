// Blocks of text: header, section, context.
import type { ContextBlock, HeaderBlock, SectionBlock, TextObject } from "@slack/types";
import { LibraryBlock } from "./LibraryBlock";
import { plainText, richText } from "./mrkdwn";

/** A text in Slack's mrkdwn. */
export function Mrkdwn({ text }: { text: string }) {
  return <LibraryBlock block={richText(text)} />;
}

function Words({ text }: { text: TextObject }) {
  if (text.type === "mrkdwn") return <Mrkdwn text={text.text} />;
  return <LibraryBlock block={plainText(text.text, text.emoji !== false)} />;
}

export function Header({ block }: { block: HeaderBlock }) {
  return (
    <h3 className="block-header">
      <LibraryBlock block={plainText(block.text.text, block.text.emoji !== false, { bold: true })} />
    </h3>
  );
}

export function Section({ block }: { block: SectionBlock }) {
  const { text, fields, accessory } = block;
  return (
    <div className={accessory?.type === "image" ? "section-with-accessory" : undefined}>
      <div>
        {text && <Words text={text} />}
        {fields && (
          <div className="fields">
            {fields.map((field, index) => (
              <Words text={field} key={index} />
            ))}
          </div>
        )}
      </div>
      {accessory?.type === "image" && "image_url" in accessory && (
        <img className="thumb" src={accessory.image_url} alt={accessory.alt_text} />
      )}
    </div>
  );
}

export function Context({ block }: { block: ContextBlock }) {
  return (
    <div className="context">
      {block.elements.map((one, index) =>
        one.type === "image" ? (
          "image_url" in one && <img key={index} src={one.image_url} alt={one.alt_text} width={18} height={18} />
        ) : (
          <Words text={one} key={index} />
        ),
      )}
    </div>
  );
}
