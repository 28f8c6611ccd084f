// What is one's own: password, second secret, open sessions, tokens for other programs.
import { useWords } from "../../i18n/words";
import { useSession } from "../../shell/session";
import { Panel } from "../../ui/page";
import { PasswordForm } from "./password";
import { SecondSecret } from "./secret";
import { Sessions } from "./sessions";
import { TokenForm } from "./token";

export default function Own() {
  const words = useWords();
  const { account } = useSession();
  return (
    <div className="stack wide">
      <div className="columns">
        <Panel title={`${words.admin.own}: ${account.display || account.name}`}>
          <PasswordForm />
        </Panel>
        <Panel title={words.admin.secret}>
          <SecondSecret />
        </Panel>
        <Panel title={words.admin.token}>
          <TokenForm />
        </Panel>
      </div>
      <Sessions />
    </div>
  );
}
