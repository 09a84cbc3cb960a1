/** What is sent to others: sheets protected or copied, forms, and the regions' packs. */
import type { SendRequest } from "../../runs/send";
import { chosenOf, runOptionsOf } from "../remembered";
import { agreementIn, isBusy } from "../state";
import type { Action, Desk } from "./action";

/** Protects, copies, or writes what is sent to others. */
export const sendOn: Action<readonly [request: SendRequest]> = {
  name: "send",
  isPossible: (state) => !isBusy(state),
  async run(desk, request) {
    desk.happened({ type: "sending" });
    await desk.attempt(request.what, () => send(desk, request));
  },
};

async function send({ state, happened, say, words, look, questions }: Desk, request: SendRequest): Promise<void> {
  const { remembered, look: before } = state();
  say(words().t.send.working);
  const sending = await import("../../runs/send");
  const sent = await sending.send(request, {
    chosen: chosenOf(remembered),
    options: { ...runOptionsOf(remembered), ...questions },
    words: words(),
    agreement: agreementIn(state()),
    contents: before?.contents,
  });
  await look();
  happened({ type: "sent", sent });
  say(sending.sentWords(sent, words().t.send));
}
