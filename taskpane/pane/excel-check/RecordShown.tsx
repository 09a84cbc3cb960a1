/** The record of a trial: what differs from what was expected, and the whole of it to copy or save. */
import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ExcelCheckText } from "../../../src/text";
import { type CheckRecord, countsOf, differencesIn, recordText } from "../../excel-check/record";
import { saveFile } from "../../state/actions/send-on";
import { usePane } from "../parts/context";
import { Copy20Regular } from "../parts/icons";
import { useShared } from "../parts/styles";

interface RecordProps {
  readonly record: CheckRecord;
  readonly words: ExcelCheckText;
}

/** The record. */
export function RecordShown({ record, words }: RecordProps) {
  const { act, can } = usePane();
  const shared = useShared();
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<"yes" | "by hand">();
  const text = recordText(record);
  const file = { name: words.file, bytes: new TextEncoder().encode(text) };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("yes");
    } catch {
      // Excel's web view may refuse the clipboard: then the text is selected, to be copied by hand.
      area.current?.select();
      setCopied("by hand");
    }
  };
  return (
    <div className={shared.stack}>
      <Differences record={record} words={words} />
      <p className={shared.text}>{words.send}</p>
      <textarea
        ref={area}
        className={shared.code}
        readOnly
        rows={12}
        spellCheck={false}
        aria-label={words.record}
        value={text}
      />
      <div className={shared.row}>
        <Button icon={<Copy20Regular />} onClick={() => void copy()}>
          {words.copy}
        </Button>
        {can(saveFile, file) && <Button onClick={() => void act(saveFile, file)}>{words.save}</Button>}
        <span role="status" className={shared.small}>
          {copied && (copied === "yes" ? words.copied : words.copyBy)}
        </span>
      </div>
    </div>
  );
}

function Differences({ record, words }: RecordProps) {
  const shared = useShared();
  const { asked, different } = countsOf(record);
  return (
    <>
      <p className={shared.strong}>{words.done({ asked: String(asked), different: String(different) })}</p>
      {different > 0 && (
        <ul>
          {differencesIn(record).map(({ step, question, used, expected, answer }) => (
            <li key={`${step} ${question}`}>
              {words.difference({ step: words.steps[step].title, question })}
              <br />
              {words.expected(JSON.stringify(expected))}
              <br />
              {words.answered(JSON.stringify(answer))}
              {used !== null && (
                <>
                  <br />
                  {words.used(used)}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
