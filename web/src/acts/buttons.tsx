// The acts that can be done on one unit, as buttons; the dialog is loaded when one is pressed.
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useWords } from "../i18n/words";
import type { Act } from "./acts";
import type { Unit } from "./dialog";

const Dialog = lazy(() => import("./dialog").then(({ ActDialog }) => ({ default: ActDialog })));

interface Props {
  acts: readonly Act[];
  units: readonly Unit[];
  size?: "small" | "middle";
  done?: (failed: number) => void;
}

export function ActButtons({ acts, units, size = "middle", done }: Props) {
  const words = useWords();
  const [chosen, choose] = useState<Act>();
  return (
    <>
      {acts.map((act) => (
        <Button
          key={act.verb}
          size={size}
          type={act.main && act === acts[0] && size === "middle" ? "primary" : "default"}
          danger={act.danger ?? false}
          onClick={() => choose(act)}
        >
          {words.act[act.verb]}
        </Button>
      ))}
      {chosen && (
        <Suspense>
          <Dialog act={chosen} units={units} close={() => choose(undefined)} {...(done && { done })} />
        </Suspense>
      )}
    </>
  );
}
