// What is loaded when it is wanted, together with what Ant Design needs around it.
import { lazy, type ComponentType } from "react";

const dress = () => import("../shell/dressed");

/** A component of another file, loaded when it is first drawn; `load` fetches it before. */
export interface Later<P> {
  Part: ComponentType<P>;
  load: () => void;
}

/** A part made of Ant Design. */
export function dressedLater<P extends object>(get: () => Promise<ComponentType<P>>): Later<P> {
  const both = async () => {
    const [Part, { Dressed }] = await Promise.all([get(), dress()]);
    return {
      default: (props: P) => (
        <Dressed>
          <Part {...props} />
        </Dressed>
      ),
    };
  };
  return { Part: lazy(both) as unknown as ComponentType<P>, load: () => void both().catch(() => undefined) };
}

/** A page made of Ant Design: the default of its file. */
export function dressedPage(get: () => Promise<{ default: ComponentType }>): Later<object> {
  return dressedLater<object>(() => get().then((module) => module.default));
}
