// Everything that can be set in a block: selects, dates, choices, text. Buttons are in Buttons.tsx.
import { useSession } from "../context";
import type { Option, OptionGroup } from "../model";
import { Menu } from "./Menu";
import { Picker } from "./Picker";
import { optionsOf, textOf } from "./setting";
import { TextControl } from "./TextControl";

export type Element = { type: string; action_id?: string } & Record<string, unknown>;

export interface ControlProps {
  element: Element;
  label: string;
  value: unknown;
  invalid?: boolean;
  describedBy?: string | undefined;
  suggest?: ((query: string) => Promise<(Option | OptionGroup)[]>) | undefined;
  onChange: (value: unknown) => void;
  onCommit?: (() => void) | undefined;
}

export function Control(props: ControlProps) {
  const { element, label, value, onChange } = props;
  switch (element.type.replace("multi_", "")) {
    case "static_select":
    case "external_select":
      return <OptionPicker {...props} />;
    case "users_select":
    case "conversations_select":
    case "channels_select":
      return <PlacePicker {...props} />;
    case "radio_buttons":
      return <Choices {...props} kind="radio" />;
    case "checkboxes":
      return <Choices {...props} kind="checkbox" />;
    case "overflow":
      return (
        <Menu
          label={label}
          face={<span aria-hidden="true">⋯</span>}
          className="button icon-only"
          items={(optionsOf(element) as Option[]).map((option) => ({
            label: option.text.text,
            hint: option.description?.text,
            onChoose: () => {
              if (option.url) window.open(option.url, "_blank", "noopener");
              onChange(option);
            },
          }))}
        />
      );
    case "datepicker":
      return <Moment {...props} kind="date" />;
    case "timepicker":
      return <Moment {...props} kind="time" />;
    case "datetimepicker":
      return <Moment {...props} kind="datetime-local" />;
    case "file_input":
      return <p className="quiet">Files cannot be chosen in the playground.</p>;
    default:
      return <TextControl {...props} value={typeof value === "string" ? value : ""} />;
  }
}

function OptionPicker({ element, label, value, onChange, suggest, describedBy, invalid }: ControlProps) {
  const many = element.type.startsWith("multi_");
  const external = element.type.endsWith("external_select");
  const chosen = (many ? (value ?? []) : value ? [value] : []) as Option[];
  return (
    <Picker
      label={label}
      placeholder={textOf(element["placeholder"]) || "Choose"}
      chosen={chosen}
      many={many}
      given={optionsOf(element)}
      {...(external && suggest ? { suggest, least: Number(element["min_query_length"] ?? 3) } : {})}
      describedBy={describedBy}
      invalid={invalid ?? false}
      onChoose={(options) => onChange(many ? options : (options[0] ?? null))}
    />
  );
}

/** People and channels, which the app names by id. */
function PlacePicker({ element, label, value, onChange, describedBy, invalid }: ControlProps) {
  const { workspace } = useSession();
  const many = element.type.startsWith("multi_");
  const plain = (text: string, id: string): Option => ({ text: { type: "plain_text", text }, value: id });
  const people = workspace.people.map((one) => plain(one.real_name, one.id));
  const channels = workspace.channels.filter((one) => one.kind !== "im").map((one) => plain(`#${one.name}`, one.id));
  const given = element.type.includes("users") ? people : channels;
  const ids = (many ? (value ?? []) : value ? [value] : []) as string[];
  return (
    <Picker
      label={label}
      placeholder={textOf(element["placeholder"]) || "Choose"}
      chosen={given.filter((option) => ids.includes(option.value))}
      many={many}
      given={given}
      describedBy={describedBy}
      invalid={invalid ?? false}
      onChoose={(options) => onChange(many ? options.map((one) => one.value) : (options[0]?.value ?? null))}
    />
  );
}

function Choices({ element, label, value, onChange, describedBy, invalid, kind }: ControlProps & { kind: string }) {
  const many = kind === "checkbox";
  const chosen = (many ? (value ?? []) : value ? [value] : []) as Option[];
  const has = (option: Option) => chosen.some((one) => one.value === option.value);
  const choose = (option: Option) => {
    if (!many) onChange(option);
    else onChange(has(option) ? chosen.filter((one) => one.value !== option.value) : [...chosen, option]);
  };
  return (
    <fieldset className="choices" aria-describedby={describedBy} aria-invalid={invalid || undefined}>
      <legend className="hidden">{label}</legend>
      {(optionsOf(element) as Option[]).map((option) => (
        <label key={option.value}>
          <input type={kind} name={element.action_id} checked={has(option)} onChange={() => choose(option)} />
          <span>
            {option.text.text}
            {option.description && <small>{option.description.text}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Dates and times; Slack counts a date with time in seconds since 1970. */
function Moment({ label, value, onChange, describedBy, invalid, kind }: ControlProps & { kind: string }) {
  const withBoth = kind === "datetime-local";
  const local = (seconds: number) => {
    const date = new Date(seconds * 1000);
    return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  };
  return (
    <input
      className="text-input moment"
      type={kind}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      value={withBoth ? (value ? local(Number(value)) : "") : String(value ?? "")}
      onChange={(event) => {
        const entered = event.target.value;
        if (!entered) onChange(null);
        else onChange(withBoth ? Math.round(new Date(entered).getTime() / 1000) : entered);
      }}
    />
  );
}
