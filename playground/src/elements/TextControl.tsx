// Text inputs of one line or several, with the kinds that Slack has.
import type { ControlProps } from "./Control";
import { textOf } from "./setting";

const KINDS: Record<string, string> = {
  email_text_input: "email",
  url_text_input: "url",
  number_input: "text",
  plain_text_input: "text",
};

export function TextControl(props: ControlProps & { value: string }) {
  const { element, label, value, onChange, onCommit, describedBy, invalid } = props;
  const shared = {
    className: "text-input",
    "aria-label": label,
    "aria-describedby": describedBy,
    "aria-invalid": invalid || undefined,
    placeholder: textOf(element["placeholder"]),
    maxLength: Number(element["max_length"] ?? 3000),
    value,
  };
  if (element["multiline"] || element.type === "rich_text_input") {
    return <textarea {...shared} rows={4} onChange={(event) => onChange(event.target.value)} />;
  }
  return (
    <input
      {...shared}
      type={KINDS[element.type] ?? "text"}
      inputMode={element.type === "number_input" ? "decimal" : undefined}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && onCommit) {
          event.preventDefault();
          onCommit();
        }
      }}
    />
  );
}
