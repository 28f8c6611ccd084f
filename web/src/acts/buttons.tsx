// The acts that can be done on one unit, as buttons; the dialog is loaded when one is pressed.
import { Suspense, useState } from "react";
import { useWords } from "../i18n/words";
import { Button } from "../ui/button";
import { dressedLater } from "../ui/later";
import type { Act } from "./acts";
import type { DialogProps, Unit } from "./dialog";

const { Part: Dialog, load } = dressedLater<DialogProps>(() => import("./dialog").then(({ ActDialog }) => ActDialog));

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
          small={size === "small"}
          primary={act.main === true && act === acts[0] && size === "middle"}
          danger={act.danger ?? false}
          onPointerEnter={load}
          onFocus={load}
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
