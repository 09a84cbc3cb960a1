/** A process that calls the command line as often as it is told to: what runs wild in it can be ended. */
import { run } from "../../host/command/cli";

/** How a call ended. */
export interface Reply {
  readonly code: number;
  readonly error: string;
}

process.on("message", (args: readonly string[]) => void reply(args));

async function reply(args: readonly string[]): Promise<void> {
  let error = "";
  try {
    const code = await run(args, { out: () => undefined, error: (text) => (error += `${text}\n`) });
    process.send?.({ code, error } satisfies Reply);
  } catch (cause) {
    process.send?.({ code: -1, error: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  }
}
