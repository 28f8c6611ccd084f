// The pieces of a hand-over: duties, roles and classes, from whom to whom.
import type { HandoverPiece } from "../../api/schema";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { To } from "../../ui/link";

function What({ piece }: { piece: HandoverPiece }) {
  const words = useWords();
  if (piece.duty !== undefined) return <To path={`/nhiem-vu/${piece.duty}`}>{piece.words ?? piece.duty}</To>;
  const role = piece.role && words.role[piece.role];
  return <>{[piece.account, role, piece.class].filter(Boolean).join(", ")}</>;
}

export function Pieces({ items }: { items: readonly HandoverPiece[] }) {
  const words = useWords();
  return (
    <div className="scroll-x" style={{ maxHeight: 300, overflow: "auto" }} tabIndex={0}>
      <table className="plain">
        <thead>
          <tr>
            <th>{words.reorganise.what}</th>
            <th />
            <th>{words.reorganise.giver}</th>
            <th>{words.reorganise.taker}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((piece, at) => (
            <tr key={piece.item ?? at}>
              <td>
                <What piece={piece} />
              </td>
              <td className="quiet">{words.reorganise.piece[piece.piece]}</td>
              <td>{piece.giver_name}</td>
              <td>
                {piece.taker_name ?? <span className="late">{words.reorganise.nobody}</span>}
                {piece.accepted !== undefined && <span className="quiet number"> · {shown(piece.accepted)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
