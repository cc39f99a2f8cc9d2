import { createRoot } from "react-dom/client";
import { App } from "./App";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/messages.css";
import "./styles/elements.css";

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
