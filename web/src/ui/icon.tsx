// Ant Design's drawings without its library: the frame and the first page draw them before that is there.
import type { IconDefinition } from "@ant-design/icons-svg/es/types";
import type { ComponentType } from "react";

type Drawing = Exclude<IconDefinition["icon"], (...given: never[]) => unknown>;

/** A drawing as a component, as tall as the words beside it; it says nothing to who does not see it. */
export function icon({ icon: drawing }: IconDefinition): ComponentType {
  const { attrs, children = [] } = drawing as Drawing;
  const paths = children.map(({ attrs: { d } }) => d ?? "");
  return function Icon() {
    return (
      <svg className="icon" viewBox={attrs["viewBox"]} width="1em" height="1em" fill="currentColor" aria-hidden focusable={false}>
        {paths.map((path) => (
          <path key={path} d={path} />
        ))}
      </svg>
    );
  };
}
