// A button as Ant Design draws one, without its library: for what stands on the first page and around all pages.
import type { ButtonHTMLAttributes } from "react";

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "type"> {
  /** The one that is most likely meant. */
  primary?: boolean;
  danger?: boolean;
  small?: boolean;
  waiting?: boolean;
  submits?: boolean;
}

export function Button({ primary = false, danger = false, small = false, waiting = false, submits = false, className = "", disabled = false, ...rest }: Props) {
  const looks = ["button", primary && "primary", danger && "danger", small && "small", className].filter(Boolean).join(" ");
  return <button {...rest} type={submits ? "submit" : "button"} className={looks} disabled={disabled || waiting} aria-busy={waiting || undefined} />;
}
