// Light or dark: as the system says, unless somebody chose.
import { useEffect, useState } from "react";

export type Choice = "system" | "light" | "dark";
export interface Theme {
  choice: Choice;
  shown: "light" | "dark";
  choose: (choice: Choice) => void;
}

const dark = window.matchMedia("(prefers-color-scheme: dark)");

function remembered(): Choice {
  const found = localStorage.getItem("theme");
  return found === "light" || found === "dark" ? found : "system";
}

export function useTheme(): Theme {
  const [choice, setChoice] = useState<Choice>(remembered);
  const [system, setSystem] = useState(dark.matches);
  useEffect(() => {
    const follow = () => setSystem(dark.matches);
    dark.addEventListener("change", follow);
    return () => dark.removeEventListener("change", follow);
  }, []);
  const shown = choice === "system" ? (system ? "dark" : "light") : choice;
  useEffect(() => {
    document.documentElement.dataset["theme"] = shown;
  }, [shown]);
  const choose = (to: Choice) => {
    localStorage.setItem("theme", to);
    setChoice(to);
  };
  return { choice, shown, choose };
}
