// Quản trị: one's own password and tokens; for administrators accounts and hand-overs.
import { useRoles, useSession } from "../../shell/session";
import { useWords } from "../../i18n/words";
import { Page, Panel } from "../../ui/page";
import { Accounts } from "./accounts";
import { HandoverForm } from "./handover";
import { PasswordForm, TokenForm } from "./own";

export default function Admin() {
  const words = useWords();
  const roles = useRoles();
  const { version, account } = useSession();
  const administers = roles.has("administrator");
  return (
    <Page title={words.admin.title} note={`${words.admin.version} ${version}`}>
      <div className="stack wide">
        {(administers || roles.has("inspector")) && <Accounts administers={administers} />}
        <div className="columns">
          <Panel title={`${words.admin.own}: ${account.display || account.name}`}>
            <PasswordForm />
          </Panel>
          <Panel title={words.admin.token}>
            <TokenForm />
          </Panel>
          {(administers || roles.has("leader")) && (
            <Panel title={words.admin.handover}>
              <HandoverForm />
            </Panel>
          )}
        </div>
      </div>
    </Page>
  );
}
