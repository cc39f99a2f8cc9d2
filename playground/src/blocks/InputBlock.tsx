// An input with its label, hint and what is wrong with it.
import type { InputBlock as SlackInput } from "@slack/types";
import { useId } from "react";
import { Control, type Element } from "../elements/Control";
import { type Place, useElement, useSuggest } from "./Blocks";

export function InputBlock({ block, place }: { block: SlackInput; place: Place }) {
  const id = useId();
  const element = block.element as unknown as Element;
  const blockId = block.block_id ?? "";
  const actionId = element.action_id ?? "";
  const use = useElement(element, blockId, place);
  const error = place.errors[blockId];
  const value = place.valueOf(blockId, actionId);
  const dispatches = Boolean(block.dispatch_action);
  const isText = element.type.endsWith("_input");
  const change = (entered: unknown) => {
    place.enter(blockId, actionId, entered);
    if (dispatches && !isText) void use(entered);
  };
  return (
    <div className="input-block" data-block={blockId}>
      <span className="input-label" aria-hidden="true">
        {block.label.text} {block.optional && <small>optional</small>}
      </span>
      <Control
        element={element}
        label={block.optional ? `${block.label.text} (optional)` : block.label.text}
        value={value}
        invalid={Boolean(error)}
        describedBy={[block.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined}
        suggest={useSuggest(element, blockId, place)}
        onChange={change}
        onCommit={dispatches ? () => void use(value) : undefined}
      />
      {error && (
        <p className="input-error" id={`${id}-error`}>
          <span aria-hidden="true">⚠ </span>
          {error}
        </p>
      )}
      {block.hint && (
        <p className="input-hint" id={`${id}-hint`}>
          {block.hint.text}
        </p>
      )}
    </div>
  );
}
