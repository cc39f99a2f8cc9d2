// Where one types: messages and commands, with completion, shortcuts and workflow steps.
import { type KeyboardEvent, useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useSession } from "../context";
import { Floating } from "../elements/Floating";
import { Menu } from "../elements/Menu";
import type { Channel, Completion } from "../model";
import { ask } from "./ask";
import { completionsFor } from "./completion";
import { StepDialog } from "./StepDialog";

interface Props {
  channel: Channel;
  thread: string | null;
  onSent?: (ts: string) => void;
}

export function Composer({ channel, thread, onSent }: Props) {
  const session = useSession();
  const { offers, workspace } = session;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const [at, setAt] = useState(-1);
  const [closed, setClosed] = useState(false);
  const [answered, setAnswered] = useState<number | null>(null);
  const close = useCallback(() => setClosed(true), []);
  const found = closed ? [] : completionsFor(text, offers, workspace.people);
  useGrowing(input, text);

  const send = async (words: string) => {
    const clean = words.trim();
    if (!clean) return;
    setText("");
    const outcome = await ask(session, channel, clean, thread ?? undefined);
    if (!outcome.ok) setText((now) => now || words);
    else setAnswered(outcome.milliseconds ?? null);
    if (outcome.ts && !thread) onSent?.(outcome.ts);
  };
  const accept = (one: Completion) => {
    setText(one.insert);
    setAt(-1);
    input.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found[at] ?? (event.key === "Tab" && text.startsWith("/") && !event.shiftKey ? found[0] : undefined);
    if (found.length && step !== undefined) {
      event.preventDefault();
      setAt((now) => (now === -1 && step === -1 ? found.length - 1 : (now + step + found.length) % found.length));
    } else if (chosen && (event.key === "Tab" || event.key === "Enter")) {
      event.preventDefault();
      accept(chosen);
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void send(text);
    } else if (event.key === "Escape" && found.length) {
      event.preventDefault();
      close();
    }
  };
  const placeholder = thread ? "Reply" : `Message ${channel.kind === "im" ? "hrplan" : `#${channel.name}`}`;
  if (channel.archived) {
    return (
      <p className="composer-closed" id={thread ? undefined : "composer"} tabIndex={-1}>
        This channel is archived.
      </p>
    );
  }
  return (
    <div className="composer" id={thread ? undefined : "composer"}>
      <div className="composer-box" ref={box}>
        {!thread && <Extras />}
        <textarea
          ref={input}
          rows={1}
          value={text}
          aria-label={placeholder}
          placeholder={thread ? placeholder : `${placeholder}, or type /`}
          aria-autocomplete="list"
          aria-controls={found.length ? `${id}-list` : undefined}
          aria-activedescendant={at >= 0 && found[at] ? `${id}-${at}` : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setAt(-1);
            setClosed(false);
          }}
          onKeyDown={onKey}
        />
        <button type="button" className="send" aria-label="Send" disabled={!text.trim()} onClick={() => void send(text)}>
          <span aria-hidden="true">↑</span>
        </button>
      </div>
      <p className="composer-note" role="status">
        {found.length ? `${found.length} completions, arrow keys and Tab` : answered !== null ? `Answered in ${Math.max(1, Math.round(answered))} ms` : ""}
      </p>
      {found.length > 0 && (
        <Floating anchor={box} onAway={close}>
          <ul role="listbox" id={`${id}-list`} aria-label="Completions" className="completions">
            {found.map((one, index) => (
              <Completable key={one.usage} id={`${id}-${index}`} one={one} active={index === at} onChoose={() => accept(one)} />
            ))}
          </ul>
        </Floating>
      )}
    </div>
  );
}

interface CompletableProps {
  id: string;
  one: Completion;
  active: boolean;
  onChoose: () => void;
}

function Completable({ id, one, active, onChoose }: CompletableProps) {
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) ref.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <li
      ref={ref}
      id={id}
      role="option"
      aria-selected={active}
      className={active ? "option active" : "option"}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span>
        <code>{one.usage}</code>
        <small>{one.summary}</small>
      </span>
    </li>
  );
}

/** Shortcuts and workflow steps, behind one button as in Slack. */
function Extras() {
  const { offers, act, say } = useSession();
  const [step, setStep] = useState<string | null>(null);
  const shortcuts = offers.shortcuts.filter((one) => one.kind === "global");
  const start = async (callbackId: string) => {
    const outcome = await act({ act: "shortcut", callback_id: callbackId });
    if (!outcome.ok) say(outcome.message ?? "That did not work.", outcome.problems);
  };
  const items = [
    ...shortcuts.map((one) => ({ label: one.name, hint: one.description, onChoose: () => void start(one.callback_id) })),
    ...offers.steps.map((one) => ({
      label: `Workflow step: ${one.title}`,
      hint: one.description,
      onChoose: () => setStep(one.callback_id),
    })),
  ];
  const chosen = offers.steps.find((one) => one.callback_id === step);
  if (items.length === 0) return null;
  return (
    <>
      <Menu label="Shortcuts" face={<span aria-hidden="true">+</span>} items={items} />
      {chosen && <StepDialog step={chosen} onClose={() => setStep(null)} />}
    </>
  );
}

function useGrowing(input: React.RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => {
    const area = input.current;
    if (!area) return;
    area.style.height = "auto";
    area.style.height = text ? `${Math.min(area.scrollHeight, 160)}px` : "";
  }, [input, text]);
}
