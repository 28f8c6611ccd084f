// What ended offices still have to hand over, by reorganisation; taking over is an act of its own.
import { Button } from "antd";
import { useChange, useVerb } from "../../api/hooks";
import type { HandoverPiece } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { usePost } from "../../shell/session";
import { Panel } from "../../ui/page";
import { Answer, Blank, titleOf } from "../../ui/states";
import { Pieces } from "./pieces";
import { message } from "../../ui/told";

function byReorganisation(items: readonly HandoverPiece[]): [number, HandoverPiece[]][] {
  const out = new Map<number, HandoverPiece[]>();
  for (const item of items) {
    const number = item.reorganisation ?? 0;
    out.set(number, [...(out.get(number) ?? []), item]);
  }
  return [...out].sort(([a], [b]) => b - a);
}

export function Handovers() {
  const words = useWords();
  const { roles } = usePost();
  const list = useVerb("handover list", {});
  const accept = useChange("handover accept");
  const may = roles.some((role) => role === "leader" || role === "administrator");
  const take = (reorganisation: number) =>
    accept.mutate(
      { given: { reorganisation } },
      {
        onSuccess: ({ count }) => message.success(words.reorganise.pieces(count)),
        onError: (problem) => message.error(problem.message || titleOf(problem, words)),
      },
    );
  return (
    <Answer of={list}>
      {({ items }) =>
        items.length === 0 ? (
          <Blank>{words.reorganise.none}</Blank>
        ) : (
          <div className="stack wide">
            {byReorganisation(items).map(([number, pieces]) => (
              <Panel
                key={number}
                flush
                title={words.reorganise.number(number)}
                acts={
                  may && (
                    <Button loading={accept.isPending} onClick={() => take(number)}>
                      {words.reorganise.acceptAll}
                    </Button>
                  )
                }
              >
                <Pieces items={pieces} />
              </Panel>
            ))}
          </div>
        )
      }
    </Answer>
  );
}
