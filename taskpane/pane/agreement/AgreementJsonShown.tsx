/** An agreement as JSON, shown to be copied. What writes it is as large as a step of the pane, and loaded with this. */

import { Button } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { Agreement } from "../../../src/agreement";
import { agreementToJson } from "../../../src/agreement-json";
import { usePane } from "../parts/context";
import { Copy20Regular } from "../parts/icons";
import { useShared } from "../parts/styles";

/** The agreement as JSON, to be copied. */
export default function AgreementJsonShown({ agreement }: { readonly agreement: Agreement }) {
  const { t } = usePane();
  const shared = useShared();
  const area = useRef<HTMLTextAreaElement>(null);
  const json = useMemo(() => agreementToJson(agreement), [agreement]);
  const [copied, setCopied] = useState<"yes" | "by hand">();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(json);
      setCopied("yes");
    } catch {
      // Excel's web view may refuse the clipboard: then the text is selected, to be copied by hand.
      area.current?.select();
      setCopied("by hand");
    }
  };
  return (
    <div className={shared.tight}>
      <textarea
        ref={area}
        className={shared.code}
        readOnly
        rows={10}
        spellCheck={false}
        aria-label={t.agreement.jsonShown}
        value={json}
      />
      <div className={shared.row}>
        <Button size="small" icon={<Copy20Regular />} onClick={() => void copy()}>
          {t.agreement.jsonCopy}
        </Button>
        <span role="status" className={shared.small}>
          {copied && (copied === "yes" ? t.agreement.jsonCopied : t.agreement.jsonCopyBy)}
        </span>
      </div>
    </div>
  );
}
