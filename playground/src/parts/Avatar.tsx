// Initials on a colour of their own: no picture has to be fetched.
import { BOT } from "../model";

export function Avatar({ user, name }: { user: string; name: string }) {
  if (user === BOT) {
    return (
      <span className="avatar avatar-app" aria-hidden="true">
        <svg viewBox="0 0 32 32" width="36" height="36" focusable="false">
          <path d="M8 9h16v3H8zM8 15h16v3H8zM8 21h10v3H8z" fill="currentColor" />
        </svg>
      </span>
    );
  }
  const initials = name.split(" ").map((word) => word[0]).slice(0, 2).join("");
  const hue = [...user].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
  return (
    <span className="avatar" aria-hidden="true" style={{ background: `hsl(${hue} 38% 36%)` }}>
      {initials}
    </span>
  );
}
