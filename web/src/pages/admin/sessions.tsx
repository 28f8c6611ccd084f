// One's open sessions and tokens, each of which can be ended.
import { Button } from "antd";
import { useChange, useVerb } from "../../api/hooks";
import { shownMoment } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { Panel } from "../../ui/page";
import { Answer } from "../../ui/states";
import { useTold } from "../../ui/told";

export function Sessions() {
  const words = useWords();
  const told = useTold();
  const sessions = useVerb("session list", {});
  const revoke = useChange("session revoke");
  const scopes: Record<string, string> = words.admin.scopes;
  const inWords = (scope: string | undefined) => (scope ? scope.split(/[ ,]+/).map((one) => scopes[one] ?? one).join(", ") : "");
  return (
    <Panel title={words.admin.sessions} flush>
      <Answer of={sessions} rows={2}>
        {({ items }) => (
          <div className="scroll-x">
            <table className="plain stacks">
              <thead>
                <tr>
                  <th>{words.admin.sessionKind}</th>
                  <th>{words.admin.tokenFor}</th>
                  <th>{words.admin.scope}</th>
                  <th>{words.admin.created}</th>
                  <th>{words.admin.expires}</th>
                  <th />
                </tr>
              </thead>
              <tbody>
                {items.map(({ session, kind, name, scope, created, expires }) => (
                  <tr key={session}>
                    <td>{words.admin.kinds[kind]}</td>
                    <td>{name}</td>
                    <td>{inWords(scope)}</td>
                    <td className="number">{shownMoment(created)}</td>
                    <td className="number">{shownMoment(expires)}</td>
                    <td>
                      <Button size="small" loading={revoke.isPending} onClick={() => revoke.mutate({ given: { session } }, { onError: told })}>
                        {words.admin.revoke}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Answer>
    </Panel>
  );
}
