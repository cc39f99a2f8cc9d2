// The blocks of a message, a modal or a Home tab. What can be used is drawn by our own elements, the rest by the library.
import type { CardBlock } from "@slack/types";
import { useState } from "react";
import { useSession } from "../context";
import { Control, type Element } from "../elements/Control";
import { ActionButton, FeedbackButtons } from "../elements/Buttons";
import { useConfirm } from "../elements/Confirm";
import { textOf, valueIn } from "../elements/setting";
import type { Block, Entered, Option, OptionGroup, Surface } from "../model";
import { Boundary, Raw } from "./Boundary";
import { InputBlock } from "./InputBlock";
import { LibraryBlock } from "./LibraryBlock";
import { DataTable, PlainTable } from "./Tables";
import { Context, Header, Mrkdwn, Section } from "./Texts";

export interface Place {
  surface: Surface;
  valueOf: (blockId: string, actionId: string) => unknown;
  errors: Record<string, string>;
  /** Keeps what is entered until it is submitted. */
  enter: (blockId: string, actionId: string, value: unknown) => void;
  /** What has been entered so far, to send along with each action. */
  pending: () => Pending;
}
type Pending = Record<string, Record<string, { value: unknown }>>;

/** A surface, what the server knows to be entered in it, and what is entered here since. */
export function usePlace(surface: Surface, entered: Entered, errors: Record<string, string> = {}): Place {
  const [local, setLocal] = useState<Pending>({});
  return {
    surface,
    errors,
    valueOf: (blockId, actionId) => {
      const here = local[blockId]?.[actionId];
      return here ? here.value : valueIn(entered[blockId]?.[actionId]);
    },
    enter: (blockId, actionId, value) =>
      setLocal((now) => ({ ...now, [blockId]: { ...now[blockId], [actionId]: { value } } })),
    pending: () => local,
  };
}

export function Blocks({ blocks, place }: { blocks: Block[]; place: Place }) {
  return (
    <div className="blocks">
      {blocks.map((block, index) => (
        <Boundary content={block} key={block.block_id ?? index}>
          <BlockView block={block} place={place} />
        </Boundary>
      ))}
    </div>
  );
}

const BY_LIBRARY = new Set(
  "divider rich_text markdown alert image data_visualization video file plan task_card".split(" "),
);

function BlockView({ block, place }: { block: Block; place: Place }) {
  const id = block.block_id ?? "";
  switch (block.type) {
    case "actions":
    case "context_actions":
      return <ElementRow elements={block.elements as unknown as Element[]} blockId={id} place={place} />;
    case "section": {
      const { accessory, ...rest } = block;
      if (!accessory || accessory.type === "image") return <Section block={block} />;
      return (
        <div className="section-with-accessory">
          <Section block={rest} />
          <Usable element={accessory as unknown as Element} blockId={id} place={place} label={textOf(block.text)} />
        </div>
      );
    }
    case "header":
      return <Header block={block} />;
    case "context":
      return <Context block={block} />;
    case "input":
      return <InputBlock block={block} place={place} />;
    case "table":
      return <PlainTable block={block} />;
    case "data_table":
      return <DataTable block={block} />;
    case "card":
      return <Card block={block} blockId={id} place={place} />;
    case "carousel":
      return (
        <div className="carousel" role="group" aria-label="Cards" tabIndex={0}>
          {block.elements.map((card, index) => (
            <Card block={card} blockId={id} place={place} key={index} />
          ))}
        </div>
      );
    case "container":
      return (
        <section className="container-block" aria-label={block.title?.text}>
          <strong>{block.title?.text}</strong>
          <Blocks blocks={block.child_blocks as Block[]} place={place} />
        </section>
      );
    default:
      return BY_LIBRARY.has(block.type) ? <LibraryBlock block={withLocalFile(block)} /> : <Raw content={block} />;
  }
}

function Card({ block, blockId, place }: { block: CardBlock; blockId: string; place: Place }) {
  return (
    <div className="card" role="group" aria-label={block.title?.text ?? "Card"}>
      {block.title && <div className="card-title"><Mrkdwn text={block.title.text} /></div>}
      {block.subtitle && <div className="card-subtitle"><Mrkdwn text={block.subtitle.text} /></div>}
      {block.body && <Mrkdwn text={block.body.text} />}
      {block.actions && <ElementRow elements={block.actions as unknown as Element[]} blockId={blockId} place={place} />}
    </div>
  );
}

function ElementRow({ elements, blockId, place }: { elements: Element[]; blockId: string; place: Place }) {
  return (
    <div className="actions">
      {elements.map((element) => (
        <Usable key={element.action_id} element={element} blockId={blockId} place={place} label="" />
      ))}
    </div>
  );
}

interface UsableProps {
  element: Element;
  blockId: string;
  place: Place;
  label: string;
}

/** An element that tells the app at once when it is used. */
function Usable({ element, blockId, place, label }: UsableProps) {
  const use = useElement(element, blockId, place);
  const { ask, dialog } = useConfirm();
  if (element.type === "button" || element.type === "icon_button") return <ActionButton element={element} onUse={use} />;
  if (element.type === "feedback_buttons") return <FeedbackButtons element={element} onUse={use} />;
  if (element.type === "workflow_button") return <button type="button" className="button" disabled>{textOf(element["text"])}</button>;
  const name = textOf(element["placeholder"]) || String(element["accessibility_label"] ?? "") || firstLine(label);
  return (
    <>
      <Control
        element={element}
        label={name || (element.type === "overflow" ? "More" : "Choose")}
        value={place.valueOf(blockId, element.action_id ?? "")}
        suggest={useSuggest(element, blockId, place)}
        onChange={(value) => ask(element["confirm"], () => void use(value))}
      />
      {dialog}
    </>
  );
}

export function useElement(element: Element, blockId: string, place: Place): (value: unknown) => Promise<void> {
  const { act, say } = useSession();
  return async (value) => {
    const what = { act: "use", block_id: blockId, action_id: element.action_id, value, entered: place.pending() };
    const outcome = await act({ ...place.surface, ...what });
    if (!outcome.ok) say(outcome.message ?? "That did not work.", outcome.problems);
  };
}

export function useSuggest(element: Element, blockId: string, place: Place) {
  const { act, say } = useSession();
  if (!element.type.endsWith("external_select")) return undefined;
  return async (query: string): Promise<(Option | OptionGroup)[]> => {
    const outcome = await act({
      ...place.surface,
      act: "suggest",
      block_id: blockId,
      action_id: element.action_id,
      query,
    });
    if (!outcome.ok) say(outcome.message ?? "No suggestions came.", outcome.problems);
    return outcome.options ?? [];
  };
}

const firstLine = (text: string): string => (text.split("\n")[0] ?? "").replace(/[*_~`]/g, "").slice(0, 80);

/** Pictures that the app has uploaded are served by the playground. */
function withLocalFile(block: Block): Block {
  if (block.type !== "image" || !("slack_file" in block)) return block;
  const { slack_file: file, ...rest } = block as unknown as { slack_file: { id?: string } };
  return { ...rest, image_url: `/playground/files/${file.id}/image.png` } as unknown as Block;
}
