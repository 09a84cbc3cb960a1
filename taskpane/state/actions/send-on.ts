/** What is sent to others: sheets protected, copied or saved as files, forms, and the regions' packs. */
import type { SavedFile } from "../../files/xlsx";
import type { SendRequest } from "../../runs/send";
import { chosenOf, runOptionsOf } from "../remembered";
import { agreementIn, isBusy } from "../state";
import type { Action, Desk } from "./action";

/** Protects, copies, saves or writes what is sent to others. */
export const sendOn: Action<readonly [request: SendRequest]> = {
  name: "send",
  isPossible: (state, request) => !isBusy(state) && (!("as" in request) || request.as === "sheets" || state.saves),
  async run(desk, request) {
    desk.happened({ type: "sending" });
    await desk.attempt(request.what, () => send(desk, request));
  },
};

/** Hands over the last file once more. */
export const saveAgain: Action = {
  name: "save again",
  isPossible: ({ saves, sent }) => saves && sent?.file !== undefined,
  run({ state, save }) {
    const file = state().sent?.file;
    if (file) save(file);
  },
};

/** Hands over a file that is not of the workbook. */
export const saveFile: Action<readonly [file: SavedFile]> = {
  name: "save",
  isPossible: ({ saves }) => saves,
  run: ({ save }, file) => save(file),
};

async function send({ state, happened, say, words, look, writing, save }: Desk, request: SendRequest): Promise<void> {
  const { remembered, look: before } = state();
  say(words().t.send.working);
  const sending = await import("../../runs/send");
  const sent = await sending.send(request, {
    chosen: chosenOf(remembered),
    options: { ...runOptionsOf(remembered), ...writing },
    words: words(),
    agreement: agreementIn(state()),
    contents: before?.contents,
  });
  if (sent.file) save(sent.file);
  await look();
  happened({ type: "sent", sent });
  say(sending.sentWords(sent, words().t.send));
}
