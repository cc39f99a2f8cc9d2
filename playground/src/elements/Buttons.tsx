// Buttons, and the pair that asks whether an answer was helpful.
import { type ReactNode, useState } from "react";
import { useConfirm } from "./Confirm";
import type { Element } from "./Control";
import { textOf } from "./setting";

interface Props {
  element: Element;
  onUse: (value: unknown) => Promise<void>;
}

export function ActionButton({ element, onUse }: Props) {
  const { ask, dialog } = useConfirm();
  const style = element["style"] === "primary" || element["style"] === "danger" ? element["style"] : "";
  const label = (element["accessibility_label"] as string | undefined) ?? undefined;
  const words = withEmoji(textOf(element["text"]));
  if (element["url"]) {
    return (
      <a
        className={`button ${style}`}
        href={String(element["url"])}
        target="_blank"
        rel="noreferrer"
        aria-label={label}
        onClick={() => void onUse(null)}
      >
        {words} <span aria-hidden="true">↗</span>
      </a>
    );
  }
  return (
    <>
      <BusyButton className={`button ${style}`} label={label} onPress={(press) => ask(element["confirm"], press)} onUse={onUse}>
        {words}
      </BusyButton>
      {dialog}
    </>
  );
}

export function FeedbackButtons({ element, onUse }: Props) {
  const [given, setGiven] = useState("");
  const sides = [
    ["positive_button", "👍"],
    ["negative_button", "👎"],
  ] as const;
  return (
    <div className="feedback">
      {sides.map(([side, face]) => {
        const button = element[side] as { text?: unknown; value?: string; accessibility_label?: string };
        return (
          <button
            type="button"
            className="button icon-only"
            key={side}
            aria-label={button.accessibility_label ?? textOf(button.text)}
            title={textOf(button.text)}
            aria-pressed={given === side}
            onClick={() => {
              setGiven(side);
              void onUse(button.value ?? side);
            }}
          >
            <span aria-hidden="true">{face}</span>
          </button>
        );
      })}
    </div>
  );
}

interface BusyProps {
  className: string;
  label: string | undefined;
  onPress: (press: () => void) => void;
  onUse: (value: unknown) => Promise<void>;
  children: ReactNode;
}

/** Shows that the app has not acknowledged yet, and cannot be pressed twice meanwhile. */
function BusyButton({ className, label, onPress, onUse, children }: BusyProps) {
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    await onUse(null);
    setBusy(false);
  };
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      aria-busy={busy || undefined}
      onClick={() => {
        if (!busy) onPress(() => void press());
      }}
    >
      {children}
    </button>
  );
}

const EMOJI: Record<string, string> = {
  ":thumbsup:": "👍",
  ":+1:": "👍",
  ":thumbsdown:": "👎",
  ":-1:": "👎",
  ":mag:": "🔍",
  ":arrow_left:": "←",
  ":arrow_right:": "→",
  ":white_check_mark:": "✅",
  ":page_facing_up:": "📄",
  ":bar_chart:": "📊",
};

function withEmoji(text: string): string {
  return text.replace(/:[a-z0-9_+-]+:/g, (name) => EMOJI[name] ?? name);
}
