/** The course of the trial: one step after the other, with what the person does between them. */
import { environmentOf } from "./environment";
import type { CheckRecord } from "./record";
import { type Answers, ask, cleanUp, type Prepared, prepare, STEP, STEPS, type StepId } from "./steps";

/** Where the trial is. */
export type Phase =
  | { readonly kind: "not begun" | "done" }
  /** Excel is asked. */
  | { readonly kind: "asking"; readonly step: StepId }
  /** She does what the step says, then goes on; or starts it, and does it meanwhile. */
  | { readonly kind: "by hand" | "to start"; readonly step: StepId }
  | { readonly kind: "counting"; readonly step: StepId; readonly seconds: number }
  /** What was asked meanwhile is answered; she comes back and goes on. */
  | { readonly kind: "answered"; readonly step: StepId }
  /** Its sheets could not be added or removed: the code of Excel's error. */
  | { readonly kind: "failed"; readonly step: StepId; readonly code: string };

/** Seconds in which she begins to edit, or goes to another workbook. */
const HEAD_START = 10;

/** A trial. What it asks of Excel is asked one thing after the other; while it is, nothing else can be begun. */
export class Course {
  private steps: Partial<Record<StepId, Answers | "skipped">> = {};
  private prepared: Prepared | undefined;
  private current: Phase = { kind: "not begun" };
  private readonly listeners = new Set<() => void>();

  /** `pause` waits so many milliseconds. */
  constructor(
    private readonly addin: string,
    private readonly pause: (milliseconds: number) => Promise<void>,
  ) {}

  readonly phase = (): Phase => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What has been answered until now. */
  record(): CheckRecord {
    return { environment: environmentOf(this.addin), steps: this.steps };
  }

  /** Begins, or begins anew. */
  async begin(): Promise<void> {
    this.steps = {};
    await this.guarded(STEPS[0], async () => {
      await this.remove();
      await this.enter(0);
    });
  }

  /** Goes on when she has done what a step says, or has come back from it. */
  async next(): Promise<void> {
    const { current } = this;
    if (current.kind !== "by hand" && current.kind !== "answered") return;
    const { step } = current;
    await this.guarded(step, async () => {
      if (current.kind === "by hand") await this.ask(step);
      await this.leave(step);
    });
  }

  /** Starts a step that she does something during. */
  async start(): Promise<void> {
    if (this.current.kind !== "to start") return;
    const { step } = this.current;
    for (let seconds = HEAD_START; seconds > 0; seconds -= 1) {
      this.turn({ kind: "counting", step, seconds });
      await this.pause(1_000);
    }
    await this.guarded(step, async () => {
      await this.ask(step);
      this.turn({ kind: "answered", step });
    });
  }

  /** Leaves a step out; what it has been answered stays. */
  async skip(): Promise<void> {
    const { current } = this;
    if (current.kind !== "by hand" && current.kind !== "to start" && current.kind !== "failed") return;
    const { step } = current;
    this.steps = { ...this.steps, [step]: this.steps[step] ?? "skipped" };
    await this.guarded(step, () => this.leave(step));
  }

  private async enter(index: number): Promise<void> {
    const id = STEPS[index];
    if (id === undefined) {
      this.turn({ kind: "done" });
      return;
    }
    const step = STEP[id];
    if (step.scratch && environmentOf(this.addin).mode === "readOnly") {
      this.steps = { ...this.steps, [id]: "skipped" };
      return this.enter(index + 1);
    }
    this.turn({ kind: "asking", step: id });
    // By itself from here: what fails is this step's.
    await this.guarded(id, async () => {
      if (step.scratch) {
        const { prepared, answers } = await prepare(step);
        this.prepared = prepared;
        if (Object.keys(answers).length > 0) this.steps = { ...this.steps, [id]: answers };
      }
      if (step.byHand) this.turn({ kind: step.byHand === "before" ? "by hand" : "to start", step: id });
      else {
        await this.ask(id);
        await this.leave(id);
      }
    });
  }

  private async ask(id: StepId): Promise<void> {
    this.turn({ kind: "asking", step: id });
    const before = this.steps[id];
    const answers = await ask(STEP[id], this.prepared);
    this.steps = { ...this.steps, [id]: { ...(typeof before === "object" && before), ...answers } };
  }

  private async leave(id: StepId): Promise<void> {
    await this.remove();
    await this.enter(STEPS.indexOf(id) + 1);
  }

  // Tried once: sheets that Excel will not remove now are hers to remove.
  private async remove(): Promise<void> {
    const { prepared } = this;
    this.prepared = undefined;
    if (prepared) await cleanUp(prepared);
  }

  private async guarded(step: StepId, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const { code } = (typeof error === "object" && error !== null ? error : {}) as { readonly code?: unknown };
      this.turn({ kind: "failed", step, code: typeof code === "string" ? code : String(error) });
    }
  }

  private turn(phase: Phase): void {
    this.current = phase;
    for (const listener of this.listeners) listener();
  }
}
