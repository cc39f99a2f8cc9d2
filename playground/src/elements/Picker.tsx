// One searchable list for all kinds of selects: options given, options that the app suggests, people, channels; one or many.
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from "react";
import type { Option, OptionGroup } from "../model";
import { Floating } from "./Floating";
import { flatOptions, textOf } from "./setting";

interface Props {
  label: string;
  placeholder: string;
  chosen: Option[];
  many: boolean;
  given: (Option | OptionGroup)[];
  suggest?: (query: string) => Promise<(Option | OptionGroup)[]>;
  least?: number;
  describedBy?: string | undefined;
  invalid?: boolean;
  onChoose: (chosen: Option[]) => void;
}

export function Picker(props: Props) {
  const { label, placeholder, chosen, many, given, suggest, least = 0, onChoose } = props;
  const id = useId();
  const anchor = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const offered = useOffered(given, suggest, open ? query : null, least);
  const rows = flatOptions(offered.options).filter(
    ({ option }) => suggest !== undefined || option.text.text.toLowerCase().includes(query.toLowerCase()),
  );
  const close = useCallback(() => {
    setOpen(false);
    setQuery("");
  }, []);
  const isChosen = (option: Option) => chosen.some((one) => one.value === option.value);
  const choose = (option: Option) => {
    if (!many) onChoose([option]);
    else onChoose(isChosen(option) ? chosen.filter((one) => one.value !== option.value) : [...chosen, option]);
    if (many) setQuery("");
    else close();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (open) setAt((now) => (rows.length ? (now + step + rows.length) % rows.length : 0));
      setOpen(true);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const row = rows[at];
      if (open && row) choose(row.option);
      else setOpen(true);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "Backspace" && many && query === "" && chosen.length) {
      onChoose(chosen.slice(0, -1));
    }
  };
  const shown = open || many ? query : (chosen[0]?.text.text ?? "");
  return (
    <div className={`picker${many ? " picker-many" : ""}`} ref={anchor}>
      {many &&
        chosen.map((option) => (
          <span className="chip" key={option.value}>
            {option.text.text}
            <button
              type="button"
              aria-label={`Remove ${option.text.text}`}
              onClick={() => onChoose(chosen.filter((one) => one.value !== option.value))}
            >
              ×
            </button>
          </span>
        ))}
      <input
        type="text"
        role="combobox"
        autoComplete="off"
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && rows[at] ? `${id}-${at}` : undefined}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        placeholder={chosen.length && many ? "" : placeholder}
        value={shown}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={onKey}
        onBlur={(event) => {
          if (!anchor.current?.contains(event.relatedTarget)) close();
        }}
      />
      {open && (
        <Floating anchor={anchor} onAway={close}>
          <ul role="listbox" id={`${id}-list`} aria-label={label} aria-multiselectable={many || undefined}>
            {rows.map(({ option, group }, index) => (
              <Row
                key={`${group} ${option.value}`}
                id={`${id}-${index}`}
                option={option}
                heading={group !== rows[index - 1]?.group ? group : ""}
                active={index === at}
                selected={isChosen(option)}
                onChoose={() => choose(option)}
              />
            ))}
          </ul>
          {rows.length === 0 && (
            <p className="floating-note" role="status">
              {offered.note || (query.length < least ? "Type to search" : "Nothing matches")}
            </p>
          )}
        </Floating>
      )}
    </div>
  );
}

interface RowProps {
  id: string;
  option: Option;
  heading: string;
  active: boolean;
  selected: boolean;
  onChoose: () => void;
}

function Row({ id, option, heading, active, selected, onChoose }: RowProps) {
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) ref.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <>
      {heading && (
        <li role="presentation" className="option-heading">
          {heading}
        </li>
      )}
      {/* The keyboard reaches options from the input, by aria-activedescendant. */}
      <li
        ref={ref}
        id={id}
        role="option"
        className={active ? "option active" : "option"}
        aria-selected={selected}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onChoose}
      >
        <span>
          {option.text.text}
          {option.description && <small>{textOf(option.description)}</small>}
        </span>
        {selected && <span aria-hidden="true">✓</span>}
      </li>
    </>
  );
}

/** The options on offer: those given, or what the app suggests for a query, asked once the typing pauses. */
function useOffered(
  given: (Option | OptionGroup)[],
  suggest: Props["suggest"],
  query: string | null,
  least: number,
): { options: (Option | OptionGroup)[]; note: string } {
  const [found, setFound] = useState<(Option | OptionGroup)[]>([]);
  const [busy, setBusy] = useState(false);
  const ask = useRef(suggest);
  ask.current = suggest;
  useEffect(() => {
    if (!ask.current || query === null || query.length < least) {
      setFound([]);
      return;
    }
    let current = true;
    setBusy(true);
    const timer = setTimeout(async () => {
      const options = (await ask.current?.(query)) ?? [];
      if (current) {
        setFound(options);
        setBusy(false);
      }
    }, 150);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, least]);
  return suggest ? { options: found, note: busy ? "Searching…" : "" } : { options: given, note: "" };
}
