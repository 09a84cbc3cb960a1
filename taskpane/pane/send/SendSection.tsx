/** "Send on": what can be done with a settlement's sheets when others are to have them. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";
import { SendAs } from "./SendAs";
import { SendButton } from "./SendButton";
import { SendForms } from "./SendForms";
import { SendPacks } from "./SendPacks";
import { SentReport } from "./SentReport";

const useStyles = makeStyles({
  section: { marginTop: "20px", paddingTop: "12px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** The section. */
export default function SendSection() {
  const { t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <section aria-labelledby="send-heading" className={`${shared.stack} ${styles.section}`}>
      <h3 id="send-heading" className={shared.heading}>
        {t.send.title}
      </h3>
      <Protection />
      <Group title={t.send.copies}>
        <SendAs request={(as) => ({ what: "values", as })} />
        <p className={shared.small}>{t.send.valuesHelp}</p>
        <SentReport of={["values"]} />
      </Group>
      <p className={shared.small}>{t.send.lead}</p>
      <Group title={t.send.forms}>
        <SendForms />
      </Group>
      <Group title={t.send.packs}>
        <SendPacks />
      </Group>
    </section>
  );
}

function Protection() {
  const { state, t } = usePane();
  const shared = useShared();
  const own = state.look?.contents.own ?? [];
  const locked = own.filter((sheet) => sheet.protected).map(({ name }) => name);
  return (
    <Group title={t.send.protection}>
      <div className={shared.row}>
        <SendButton request={{ what: "protect" }} disabled={locked.length === own.length}>
          {t.send.protect}
        </SendButton>
        <SendButton request={{ what: "unprotect" }} disabled={locked.length === 0}>
          {t.send.unprotect}
        </SendButton>
      </div>
      <p className={shared.small}>
        {t.send.protectHelp}
        {locked.length > 0 && ` ${t.send.protectedNow(locked)}`}
      </p>
      <SentReport of={["protect", "unprotect"]} />
    </Group>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const shared = useShared();
  return (
    <div className={shared.tight}>
      <h4 className={shared.heading}>{title}</h4>
      {children}
    </div>
  );
}
