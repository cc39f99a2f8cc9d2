// From the state of an element, as Slack reports it, to the value that our inputs hold, and what stands in it at first.
import type { ElementState, Option, OptionGroup } from "../model";

type Loose = { type: string } & Record<string, unknown>;

const KEYS: Record<string, string> = {
  static_select: "selected_option",
  external_select: "selected_option",
  radio_buttons: "selected_option",
  overflow: "selected_option",
  multi_static_select: "selected_options",
  multi_external_select: "selected_options",
  checkboxes: "selected_options",
  users_select: "selected_user",
  multi_users_select: "selected_users",
  conversations_select: "selected_conversation",
  multi_conversations_select: "selected_conversations",
  channels_select: "selected_channel",
  multi_channels_select: "selected_channels",
  datepicker: "selected_date",
  timepicker: "selected_time",
  datetimepicker: "selected_date_time",
  rich_text_input: "rich_text_value",
};

export function valueIn(state: ElementState | undefined): unknown {
  return state === undefined ? undefined : state[KEYS[state.type] ?? "value"];
}

export const isGroup = (one: Option | OptionGroup): one is OptionGroup => "options" in one;

/** All options with the label of their group, in order. */
export function flatOptions(given: (Option | OptionGroup)[]): { option: Option; group: string }[] {
  return given.flatMap((one) =>
    isGroup(one)
      ? one.options.map((option) => ({ option, group: one.label.text }))
      : [{ option: one, group: "" }],
  );
}

export function optionsOf(element: Loose): (Option | OptionGroup)[] {
  return [...((element["options"] as Option[]) ?? []), ...((element["option_groups"] as OptionGroup[]) ?? [])];
}

/** What a text or message inside an element says. */
export const textOf = (part: unknown): string => (part as { text?: string } | undefined)?.text ?? "";
